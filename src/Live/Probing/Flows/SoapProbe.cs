using System.Security;
using System.Text.RegularExpressions;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>SOAP <c>login()</c>, which is no OAuth: it tells a wrong password from a refused app.</summary>
internal sealed partial class SoapProbe : IProbeFlow
{
    public Flow Flow => Flow.SoapLogin;

    public string? Lacks(ProbePlan plan) => plan is { Username: "" } or { Password: null } ? "user name and password (--user, --password-file)" : null;

    public async Task<TokenAnswer?> LogInAsync(ProbeSession session, CancellationToken stop)
    {
        var plan = session.Plan;
        var password = plan.Password!.Reveal() + plan.SecurityToken?.Reveal();
        session.Redactor.Add(new(SecurityElement.Escape(password)));
        var answer = await session.SendAsync("Call SOAP login()", new("POST", new(plan.Host, "/services/Soap/u/64.0"))
        {
            Headers = [new("SOAPAction", "login")],
            MediaType = "text/xml; charset=UTF-8",
            Body = $"""
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:urn="urn:partner.soap.sforce.com"><soapenv:Body><urn:login><urn:username>{SecurityElement.Escape(plan.Username)}</urn:username><urn:password>{SecurityElement.Escape(password)}</urn:password></urn:login></soapenv:Body></soapenv:Envelope>
                """,
        }, stop);
        if (!answer.IsOk || SessionId().Match(answer.Body) is not { Success: true } sid)
        {
            return null;
        }

        session.Redactor.Add(new(sid.Groups[1].Value));
        var server = ServerUrl().Match(answer.Body);
        return new(new(sid.Groups[1].Value), null, server.Success && Uri.TryCreate(server.Groups[1].Value, UriKind.Absolute, out var url) ? url : plan.Host);
    }

    [GeneratedRegex("<sessionId>([^<]+)</sessionId>", RegexOptions.CultureInvariant)]
    private static partial Regex SessionId();

    [GeneratedRegex("<serverUrl>([^<]+)</serverUrl>", RegexOptions.CultureInvariant)]
    private static partial Regex ServerUrl();
}
