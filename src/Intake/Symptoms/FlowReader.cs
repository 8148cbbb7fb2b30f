using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads the flow from a request's grant_type, or from the words of tools and libraries.</summary>
internal static partial class FlowReader
{
    private static readonly PhraseFinder<Flow> Words = new(
    [
        ("with the refresh token due to", Flow.Refresh), ("refresh_token grant", Flow.Refresh), ("refresh token flow", Flow.Refresh),
        ("with auth code due to", Flow.WebServer), ("auth:web:login", Flow.WebServer), ("org login web", Flow.WebServer), ("web server flow", Flow.WebServer), ("OauthRedirect?code=", Flow.WebServer), ("AuthCodeExchangeError", Flow.WebServer),
        ("auth:jwt:grant", Flow.JwtBearer), ("org login jwt", Flow.JwtBearer), ("authenticating with JWT", Flow.JwtBearer), ("JWT config", Flow.JwtBearer), ("JwtGrantError", Flow.JwtBearer), ("JWT bearer", Flow.JwtBearer), ("JWT_BEARER", Flow.JwtBearer), ("JSON web token error", Flow.JwtBearer),
        ("org login device", Flow.Device), ("device flow", Flow.Device), ("auth:device:login", Flow.Device),
        ("client credentials flow", Flow.ClientCredentials), ("client credentials grant", Flow.ClientCredentials), ("client_credentials", Flow.ClientCredentials),
        ("username-password flow", Flow.Password), ("UsernamePasswordAsync", Flow.Password), ("token_login", Flow.Password),
        ("services/Soap/", Flow.SoapLogin), ("LoginFault", Flow.SoapLogin), ("SOAP login()", Flow.SoapLogin), ("INVALID_LOGIN", Flow.SoapLogin),
        ("SAML bearer", Flow.SamlBearer), ("token exchange flow", Flow.TokenExchange), ("user-agent flow", Flow.UserAgent), ("(User Agent)", Flow.UserAgent),
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
            yield return Request.Flow.At(flow, new(Standing.Derived, excerpt.Cut(start, length)));
        }
    }

    [GeneratedRegex(@"grant_type(?:=|""\s*:\s*"")([A-Za-z0-9_:%.-]{3,80})", RegexOptions.CultureInvariant)]
    private static partial Regex GrantType();
}
