using System.Text.RegularExpressions;

namespace SfOAuth.Demonstration.Tests;

/// <summary>Listens on the wire: how often tokens were asked for, and which came.</summary>
internal sealed partial class Recorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public List<string> Secrets { get; } = [];

    public int TokenRequests { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TokenRequests += request.RequestUri!.AbsolutePath is "/services/oauth2/token" ? 1 : 0;
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        Secrets.AddRange(Tokens().Matches(await response.Content.ReadAsStringAsync(cancellationToken)).Select(match => match.Groups[1].Value));
        if (request.Content is not null)
        {
            Secrets.AddRange(Sent().Matches(await request.Content.ReadAsStringAsync(cancellationToken)).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)));
        }

        return response;
    }

    [GeneratedRegex("\"(?:access_token|refresh_token|id_token|device_code)\"\\s*:\\s*\"([^\"]+)\"|<sessionId>([^<]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex("(?:client_secret|password|refresh_token|assertion|code|code_verifier)=([^&]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Sent();
}
