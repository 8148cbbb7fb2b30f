using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Refresh tokens, scopes and token formats.</summary>
internal static class TokenRules
{
    private const string Partner = "https://developer.salesforce.com/docs/atlas.en-us.packagingGuide.meta/packagingGuide/secure_code_ac_eca.htm";
    private static readonly TimeSpan Idle = TimeSpan.FromDays(30);

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("refresh-idle-limit", Severity.Warning, "Refresh tokens end after 30 days without use, whatever the policy says")
        {
            Why = $"Salesforce enforces a 30-day idle limit (from {PlatformChanges.RefreshTokenIdle30dEnforced.Effective:yyyy-MM-dd}, second-hand, one source): a monthly job or a dormant system finds its token dead, although the file declares a longer life.",
            Change = "Let the client refresh at least every three weeks, or move server-to-server work to JWT bearer or client credentials; deploy specific_inactivity:30:DAYS so that the file says what is true.",
            Cost = "None: a shorter life of unused tokens is the safer setting.",
            Sources = [.. AuditRule.Claimed(PlatformChanges.RefreshTokenIdle30dEnforced.Source), .. AuditRule.Official("https://help.salesforce.com/s/articleView?id=xcloud.connected_app_limit_idle_ttl.htm for apps whose developer set the limit")],
            Firmness = Confidence.Claimed,
            Find = subject => subject.Flows.Contains(Flow.Refresh) && Outlives(subject) ? subject.World[App.RefreshPolicy] : [],
            From = subject => subject.Today < new DateTimeOffset(PlatformChanges.RefreshTokenIdle30dEnforced.Effective, default, TimeSpan.Zero) ? PlatformChanges.RefreshTokenIdle30dEnforced.Effective : null,
        },
        new("refresh-fixed-end", Severity.Note, "Refresh tokens end on a fixed day")
        {
            Why = "However often it is used, the grant ends when the period since the approval is over, and somebody has to log in by hand again. A new external client app has 365 days.",
            Change = "Note the day of the last approval, and renew before; or let the policy count from the last use (specific_inactivity, SpecificInactivity).",
            Cost = "A policy that counts from the last use keeps a stolen token alive as long as it is used.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html refreshTokenPolicy"),
            Find = subject => subject.Flows.Contains(Flow.Refresh) ? subject.Where(App.RefreshPolicy, RefreshPolicy.ExpireAfter) : [],
        },
        new("refresh-scope-unused", Severity.Note, "A refresh policy is set, but the app lists no refresh scope")
        {
            Why = "Without refresh_token among the scopes no refresh token is issued, so the client logs in afresh each time the session ends; full does not include it.",
            Change = "Add the scope RefreshToken if the client is to refresh; else nothing.",
            Cost = "A refresh token is a long-lived credential that the client must keep safe.",
            Sources = AuditRule.Observed("https://github.com/joshbirk/passport-forcedotcom/issues/12 scope full gives no refresh token"),
            Find = subject => subject.Flows.Contains(Flow.WebServer) && !subject.Flows.Contains(Flow.JwtBearer) && !subject.Flows.Contains(Flow.ClientCredentials) && subject.World.Knows(App.RefreshPolicy) ? subject.Where(App.HasRefreshScope, false) : [],
        },
        new("rotation-off", Severity.Note, "Refresh tokens are not rotated")
        {
            Why = "A refresh token that was copied stays good beside the original. Partner apps used by more than two customer production orgs have to rotate (dates 2026-05-11 and 2026-06-25, second-hand).",
            Change = "First make the client store the refresh_token of every answer and refresh in one place only; then switch on Enable Refresh Token Rotation (isRefreshTokenRotationEnabled true).",
            Cost = "None in security; a client that keeps the first token dies at its second refresh. Not together with hybrid flows and JWT-format tokens.",
            Sources = AuditRule.Official(Partner),
            Find = subject => subject.Flows.Contains(Flow.Refresh) ? subject.Where(Declared.Rotation, false) : [],
        },
        new("refresh-addresses-listed", Severity.Note, "The app accepts refreshes from listed addresses only")
        {
            Why = "Web server logins and refreshes from any other address are refused, whatever IP Relaxation, profile ranges and trusted ranges of the org allow; the refusal's text is not known.",
            Change = "Before the client's egress address changes: add the new range first, try it, then take out the old one (ExtlClntAppOauthSecuritySettings tokenIpRanges).",
            Cost = "Each range is one from which a stolen refresh token works.",
            Sources = AuditRule.Official("https://help.salesforce.com/s/articleView?id=xcloud.set_ip_allowlist_for_refresh_tokens.htm"),
            Find = subject => subject.All(Declared.RefreshAddresses),
        },
        new("scope-full", Severity.Warning, "The app asks for the scope full")
        {
            Why = "A token of this app may do everything its user may do. Client credentials strips it, a token without api or refresh_token surprises the client, and JWT-format tokens carry few scopes.",
            Change = "List the scopes the client calls for (api, refresh_token, …) in place of Full, after a test with the client.",
            Cost = "None: it narrows access. A forgotten scope shows as \"This session is not valid for use with the REST API\".",
            Sources = [.. AuditRule.Observed("https://github.com/joshbirk/passport-forcedotcom/issues/12 full gives no refresh token"), .. AuditRule.Claimed("public-file:69508880927 full, web and refresh_token are stripped in client credentials")],
            Find = subject => Scopes(subject, "Full"),
        },
        new("token-format-mixed", Severity.Warning, "One app issues JWT-format tokens and serves clients that want opaque ones")
        {
            Why = "JWT-format access tokens work for REST alone: SOAP, Metadata SOAP and Pub/Sub answer INVALID_SESSION_ID. The app asks for api or full and for a flow whose clients usually call those.",
            Change = "One app per token format; or clear Issue JSON Web Token (JWT)-based access tokens (isNamedUserJwtEnabled false).",
            Cost = "None.",
            Sources = [.. AuditRule.Official("https://help.salesforce.com/s/articleView?id=xcloud.jwt_access_tokens.htm"), .. AuditRule.Observed("https://github.com/forcedotcom/cli/issues/3297 SOAP refuses a JWT-format token")],
            Find = subject => Scopes(subject, "Full", "Api").Any() && !Scopes(subject, "MCP", "SFAP", "SFApiPlatform", "Chatbot").Any() || subject.Flows.Contains(Flow.JwtBearer) ? subject.Where(App.TokenFormat, TokenFormat.Jwt) : [],
        },
        new("introspects-all", Severity.Note, "The app may introspect tokens of every app")
        {
            Why = "Whoever holds its secret can test any token of the org.",
            Change = "Clear Introspect All Tokens (isIntrospectAllTokens false) unless the app is a resource server.",
            Cost = "None.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html isIntrospectAllTokens"),
            Find = subject => subject.Where(Declared.SeesAllTokens, true),
        },
    ];

    private static bool Outlives(Subject subject) => subject.World.Get(App.RefreshPolicy) switch
    {
        RefreshPolicy.ValidUntilRevoked => true,
        RefreshPolicy.ExpireIfNotUsed or RefreshPolicy.ExpireAfter => subject.World.Get(App.RefreshWindow) > Idle,
        _ => false,
    };

    private static IEnumerable<Fact> Scopes(Subject subject, params string[] names) =>
        subject.All(Declared.Scope).Where(fact => names.Contains((string)fact.Value, StringComparer.OrdinalIgnoreCase));
}
