using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The approval, its code and its tokens.</summary>
public static class Grant
{
    public static readonly Setting<TimeSpan> Age = Setting.Span("grant_age", "Time since the user approved the app",
        "look when the user last authorised the app", TimeSpan.FromDays(1)).Varying();

    public static readonly Setting<TimeSpan> IdleFor = Setting.Span("idle_for", "Time since the refresh token was last used",
        "look at Last Used of the app's token in Setup › Connected Apps OAuth Usage, or at the client's last successful refresh", TimeSpan.FromHours(1));

    public static readonly Setting<bool> IsRevoked = Setting.Flag("token_revoked", "Token revoked",
        "look whether the user and app still have a row in Setup › Connected Apps OAuth Usage, and for a revoke in Setup › View Setup Audit Trail", false);

    public static readonly Setting<double> NewerApprovals = Setting.Number("newer_approvals", "Later approvals of the same user and app",
        "count how often the same user authorised the same app since (other environments, tests, CI, colleagues sharing the user)", 0);

    public static readonly Setting<bool> TokenWasReplaced = Setting.Flag("old_token_presented", "An already rotated refresh token presented",
        "compare the refresh token sent with the one in the last successful token answer", false);

    public static readonly Setting<bool> IsBeingProcessed = Setting.Flag("refresh_in_progress", "Another refresh of the same token under way",
        "look for a Success row of the same user and app in the same second", false);

    public static readonly Setting<TimeSpan> AccessTokenAge = Setting.Span("access_token_age", "Age of the access token",
        "compare the time of the failing call with the time the access token was issued", TimeSpan.FromMinutes(5));

    public static readonly Setting<TimeSpan> SessionTimeout = Setting.Span("session_timeout", "Session timeout",
        "read Session Timeout of the app, the profile and Setup › Session Settings (the default is 2 hours)", TimeSpan.FromHours(2)).Opening(Direction.Longer);

    public static readonly Setting<bool> ClientRefreshes = Setting.Flag("client_refreshes", "The client fetches a new access token when one ends",
        "look whether the client refreshes once after a 401 and repeats the call", true);

    public static readonly Setting<bool> SessionWasEnded = Setting.Flag("session_ended", "Session ended by an admin or a logout",
        "look whether the session is still listed in Setup › Session Management, and whether somebody logged out or removed it", false);

    public static readonly Setting<TimeSpan> CodeAge = Setting.Span("code_age", "Time between redirect and exchange of the code",
        "compare the time of the callback with the time of the token request", TimeSpan.FromSeconds(2));

    public static readonly Setting<bool> CodeWasRedeemed = Setting.Flag("code_redeemed_before", "The code had been redeemed before",
        "look for two token requests with the same code in the client's log (page reload, double callback, retry)", false);

    public static readonly Setting<TimeSpan> ApprovalPageOpenFor = Setting.Span("approval_page_open", "Time the login or approval page was left open",
        "start the login again from the client and finish it at once", TimeSpan.FromMinutes(1));

    public static readonly Setting<bool> ScopesSuffice = Setting.Flag("token_scopes_suffice", "Token carries the scope the call needs",
        "read scope in the token answer: REST wants api (or full), the browser hand-over wants web, hosted MCP wants mcp_api", true);
}
