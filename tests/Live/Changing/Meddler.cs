using System.Net;
using System.Text;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>Stands on the wire between client and org, and does to chosen calls what it is told.</summary>
internal sealed class Meddler(HttpMessageHandler inner, Func<Heard, Task<HttpResponseMessage?>> meddle) : DelegatingHandler(inner)
{
    private int changes;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var isChange = request.Method != HttpMethod.Get && (!body.Contains("Envelope", StringComparison.Ordinal) || (body.Contains("<deploy>", StringComparison.Ordinal) && !body.Contains("<checkOnly>true", StringComparison.Ordinal)));
        var heard = new Heard(request, body, isChange ? ++changes : 0, () => base.SendAsync(request, cancellationToken));
        return await meddle(heard) ?? await base.SendAsync(request, cancellationToken);
    }

    /// <summary>A refusal as the REST API words it.</summary>
    public static HttpResponseMessage Refused(string code, string message) =>
        new(HttpStatusCode.Forbidden) { Content = new StringContent($"[{{\"errorCode\":\"{code}\",\"message\":\"{message}\"}}]", Encoding.UTF8, "application/json") };

    /// <summary>A fault as the Metadata API words it.</summary>
    public static HttpResponseMessage Fault(string code, string message) =>
        new(HttpStatusCode.InternalServerError)
        {
            Content = new StringContent($"<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><soapenv:Fault><faultcode>sf:{code}</faultcode><faultstring>{code}: {message}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>", Encoding.UTF8, "text/xml"),
        };
}

/// <summary>A call that came by.</summary>
/// <param name="Change">Which of the calls that change the org it is, from 1; 0 where it changes nothing.</param>
/// <param name="Pass">Lets the org hear it.</param>
internal sealed record Heard(HttpRequestMessage Request, string Body, int Change, Func<Task<HttpResponseMessage>> Pass);
