using SfOAuth.Salesforce;

namespace SfOAuth.Verifying;

/// <summary>What an attempt of a flow looks like in Login History.</summary>
public static class Traces
{
    /// <summary>The login type under which OAuth 2 rows come back.</summary>
    public const string OAuth = "Remote Access 2.0";

    /// <summary>The words of a login that went through.</summary>
    public const string Success = "Success";

    /// <summary>The sub type of a refresh.</summary>
    public const string Refresh = "OauthRefreshToken";

    /// <summary>The sub type by which the flow is told; empty where Salesforce documents none for it, and application and time have to do.</summary>
    public static string SubTypeOf(Flow flow) => flow switch
    {
        Flow.WebServer => "OauthWebServer",
        Flow.UserAgent => "OauthUserAgent",
        Flow.Refresh => Refresh,
        Flow.ClientCredentials => "OauthClientCredentials",
        Flow.Password => "OauthUsernamePassword",
        Flow.TokenExchange => "OauthTokenExchange",
        Flow.Hybrid => "OauthHybridWebServer",
        _ => "",
    };

    /// <summary>A row of this login type may be an attempt of the flow. SOAP login() shows as something else.</summary>
    public static bool Fits(string loginType, Flow? flow) => flow is Flow.SoapLogin
        ? loginType is "Other Apex API" or "Partner Product"
        : loginType is OAuth or "Oauth2";

    /// <summary>The same app: a label and a developer name differ in what is no letter or digit.</summary>
    public static bool SameApp(string one, string other) =>
        one.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).SequenceEqual(other.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
