using System.Net;
using System.Text.RegularExpressions;

namespace SfOAuth.Clients.Tests;

/// <summary>What a person does in a browser, as a script: logs in, allows, and stops where the app takes over.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly SalesforceEmulator org;
    private readonly HttpClient http;

    public Person(SalesforceEmulator org)
    {
        this.org = org;
        http = new(Https.Handler(org));
    }

    public void Dispose() => http.Dispose();

    /// <summary>The address at which the app gets its answer.</summary>
    public async Task<Uri> AllowAsync(string address)
    {
        var reply = await http.GetAsync(address);
        for (var step = 0; step < 10; step++)
        {
            if (reply.Headers.Location is { } next)
            {
                if (next.Authority != org.Url.Authority)
                {
                    return next;
                }

                reply = await http.GetAsync(next);
                continue;
            }

            var page = await reply.Content.ReadAsStringAsync();
            reply = page.Contains("name=\"pw\"", StringComparison.Ordinal)
                ? await PostAsync("/login", page, ("username", org.Username), ("pw", org.Password))
                : await PostAsync("/setup/secur/RemoteAccessAuthorizationPage.apexp", page, ("save", "Allow"));
        }

        throw new InvalidOperationException("the pages lead nowhere");
    }

    /// <summary>Goes where the browser would go. Like one, it follows a redirect before the answer with it has ended.</summary>
    public async Task VisitAsync(Uri address, CancellationToken stop)
    {
        for (Uri? next = address; next is not null;)
        {
            using var reply = await http.GetAsync(next, HttpCompletionOption.ResponseHeadersRead, stop);
            next = reply.Headers.Location is { } location ? new Uri(next, location) : null;
        }
    }

    private Task<HttpResponseMessage> PostAsync(string path, string page, params (string Name, string Value)[] typed)
    {
        var hidden = Hidden().Matches(page).Select(match => KeyValuePair.Create(WebUtility.HtmlDecode(match.Groups[1].Value), WebUtility.HtmlDecode(match.Groups[2].Value)));
        return http.PostAsync(new Uri(org.Url, path), new FormUrlEncodedContent([.. hidden, .. typed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
