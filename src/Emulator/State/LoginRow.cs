using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>A row of Login History.</summary>
/// <param name="Code">The code of the Login event; empty for a success.</param>
public sealed record LoginRow(long Number, DateTimeOffset At, int User, string Status, string Code)
{
    /// <summary>The status of a login that was granted.</summary>
    public const string Success = "Success";

    /// <summary>The app's label.</summary>
    public string Application { get; init; } = "N/A";

    public string SourceIp { get; init; } = "";

    public string LoginUrl { get; init; } = "";

    public Flow Flow { get; init; }

    /// <summary>The session that began; 0 for a refusal.</summary>
    public long Session { get; init; }

    public bool IsPost { get; init; } = true;

    public string LoginType => Flow switch
    {
        _ when Application is "Browser" => "Application",
        Flow.SoapLogin => "Other Apex API",
        _ => "Remote Access 2.0",
    };

    /// <summary>The flow; empty where Salesforce has no value for it (JWT bearer, SAML bearer, device).</summary>
    public string? LoginSubType => Flow switch
    {
        _ when Application is "Browser" => "UsernamePasswordUiLogin",
        Flow.WebServer => "OauthWebServer",
        Flow.UserAgent => "OauthUserAgent",
        Flow.Refresh => "OauthRefreshToken",
        Flow.ClientCredentials => "OauthClientCredentials",
        Flow.Password => "OauthUsernamePassword",
        Flow.TokenExchange => "OauthTokenExchange",
        Flow.Hybrid => "OauthHybridWebServer",
        _ => null,
    };
}
