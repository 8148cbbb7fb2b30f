using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads the flow from a request's grant_type, or from the words of tools and libraries.</summary>
internal static partial class FlowReader
{
    private static readonly PhraseFinder<Fact> Words = new(
    [
        .. Saying(Flow.Refresh, "with the refresh token due to", "refresh_token grant", "refresh token flow"),
        .. Saying(Flow.WebServer, "with auth code due to", "auth:web:login", "org login web", "web server flow", "OauthRedirect?code=", "AuthCodeExchangeError"),
        .. Saying(Flow.JwtBearer, "auth:jwt:grant", "org login jwt", "authenticating with JWT", "JWT config", "JwtGrantError", "JWT bearer", "JWT_BEARER", "JSON web token error"),
        .. Saying(Flow.Device, "org login device", "device flow", "auth:device:login"),
        .. Saying(Flow.ClientCredentials, "client credentials flow", "client credentials grant", "client_credentials"),
        .. Saying(Flow.Password, "username-password flow", "UsernamePasswordAsync", "token_login"),
        .. Saying(Flow.SoapLogin, "services/Soap/", "LoginFault", "SOAP login()", "INVALID_LOGIN"),
        .. Saying(Flow.SamlBearer, "SAML bearer"),
        .. Saying(Flow.TokenExchange, "token exchange flow"),
        .. Saying(Flow.UserAgent, "user-agent flow", "(User Agent)"),
    ]);

    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        foreach (Match match in GrantType().Matches(excerpt.Text))
        {
            if (Synonyms.FlowOf(Uri.UnescapeDataString(match.Groups[1].Value)) is { } flow)
            {
                yield return Request.Flow.At(flow, new(Standing.Read, excerpt.Cut(match.Index, match.Length)));
            }
        }

        foreach (var (start, length, flow) in Words.In(excerpt.Text))
        {
            yield return flow with { Source = new(Standing.Derived, excerpt.Cut(start, length)) };
        }
    }

    private static IEnumerable<PhraseFinder<Fact>.Entry> Saying(Flow flow, params string[] phrases) =>
        phrases.Select(phrase => new PhraseFinder<Fact>.Entry(phrase, Request.Flow.At(flow)));

    [GeneratedRegex(@"grant_type(?:=|""\s*:\s*"")([A-Za-z0-9_:%.-]{3,80})", RegexOptions.CultureInvariant)]
    private static partial Regex GrantType();
}
