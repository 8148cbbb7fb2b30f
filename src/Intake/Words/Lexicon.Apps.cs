using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

public static partial class Lexicon
{
    private static WordRule[] Apps =>
    [
        Means(App.Kind, AppKind.ExternalClientApp, "external client app", "external client application"),
        Means(App.Kind, AppKind.ConnectedApp, "connected app newly created", "own connected app", "classic connected app", "our connected app", "created a connected app", "new connected app"),
        Means(App.PermittedUsers, PermittedUsers.AdminApproved, "admin approved users are pre-authorized", "admin-approved users are pre-authorized", "admin approved users are preauthorized", "admin approved users", "admin-approved users", "user pre-approved", "pre-approved app", "pre-authorized app", "app is pre-authorized"),
        Means(App.PermittedUsers, PermittedUsers.AllUsers, "all users may self-authorize", "all users can self-authorize", "all users may self authorize", "all users can self authorize", "self-authorize"),
        Means(App.IpRelaxation, IpRelaxation.Relax, "relax ip restrictions", "ip relaxed", "ip: relaxed", "relaxed ip restrictions"),
        Means(App.IpRelaxation, IpRelaxation.Enforce, "enforce ip restrictions"),
        Means(App.RefreshPolicy, RefreshPolicy.ImmediatelyExpire, "immediately expire refresh token", "immediately expire"),
        Means(App.RefreshPolicy, RefreshPolicy.ValidUntilRevoked, "valid until revoked"),
        Means(App.RefreshPolicy, RefreshPolicy.ExpireIfNotUsed, "expire refresh token if not used", "expire if not used"),
        Means(App.RefreshPolicy, RefreshPolicy.ExpireAfter, "expire refresh token after"),
        Means(App.Rotates, true, "refresh token rotation is on", "rotating refresh token", "refresh token rotation: on", "returns a new refresh token", "new refresh token each time", "refresh tokens are rotated", "enable refresh token rotation is on", "refresh token rotation enabled", "refresh token rotation is enabled", "enable refresh token rotation", "each refresh answers a new", "each refresh returns a new", "new refresh token on every refresh", "rotation is on", "rtr enabled"),
        Means(App.RequiresPkce, true, "require proof key for code exchange", "require pkce", "pkce is required", "requires pkce", "pkce required"),
        Means(App.RequiresPkce, false, "pkce off", "pkce is off", "pkce not required"),
        Means(Request.CodeChallenge, CodeChallenge.Missing, "does not send a code challenge", "without code_challenge", "no code_challenge", "forwards no verifier", "library without pkce", "does not support pkce", "no pkce support", "pkce not supported by", "doesn't support pkce"),
        Means(Request.Verifier, Verifier.HasTilde, "128-char verifier", "128-character verifier", "verifier contains ~", "verifier contains a tilde", "verifier with ~", "tilde"),
        Means(Request.Verifier, Verifier.Differs, "several tabs", "two tabs", "multiple instances behind", "session store", "state lost", "verifier of another"),
        Means(App.RunAs, RunAs.Missing, "run as is empty", "run as user is empty", "run as not set", "no run as user", "run as user missing", "run as left empty", "without a run as user", "run as blank"),
        Means(App.SavedAgo, TimeSpan.FromMinutes(3), "just created", "newly created", "just saved", "minutes of saving", "within minutes", "minutes after saving", "minutes ago", "new app", "created today", "just now", "right after creating", "just been created"),
        Means(App.SavedAgo, TimeSpan.FromHours(2), "exists for more than an hour", "hours ago", "days ago", "created last", "for months", "waited * hours", "waited * minutes", "existed for", "an hour ago"),
        Means(App.HomeOrg, Distribution.AnotherOrgLocal, "app created in: another org", "created in another org", "distribution: local", "distribution state = local", "distribution state: local", "distribution state local", "users: from other orgs", "users from other orgs", "customer orgs", "customers' orgs", "multiple orgs"),
        Means(App.HomeOrg, Distribution.ThisOrg, "app created in the target org", "app_created_in_target_org: true", "created in the same org", "created in this org", "created in the org", "app lives in this org", "local external client app in this org"),
        Means(App.HomeOrg, Distribution.AnotherOrgPackaged, "packaged external client app", "managed package app", "installed from a package", "distribution state = packaged"),
        Means(App.IsInstalled, false, "not installed", "never installed", "uninstalled app", "offers install", "shows install", "package was uninstalled", "package uninstalled"),
        Means(App.IsInstalled, true, "app is installed", "package installed", "package is installed"),
        Means(App.IsBlocked, true, "shows unblock", "app is blocked", "admin blocked the app", "blocked the app", "app was blocked"),
        Means(App.Exists, false, "app was deleted", "deleted the app", "app no longer exists", "app no longer in the org", "app is gone", "app was recreated", "recreated the app"),
        Means(App.FlowIsOn, false, "flow not enabled", "flow is not enabled", "enable client credentials flow is off", "enable client credentials flow * unticked", "enable device flow * unticked", "flow is off", "flow unticked", "flow not ticked", "box is off", "not ticked"),
        Means(App.FlowIsOn, true, "flow enabled: true", "flow is enabled", "client credentials flow enabled", "device flow enabled", "flow enabled by", "flow is ticked", "token_exchange_enabled: true", "flow_enabled_in_settings: true", "flow_enabled: true"),
        Means(App.TokenFormat, TokenFormat.Jwt, "jwt)-based access tokens * ticked", "jwt-based access tokens, ", "jwt-based access tokens * enabled", "jwt-based access tokens on", "jwt-based access tokens are on", "issue_jwt_access_tokens: true", "jwt-format access token", "access token starts with eyj", "token starts with eyj", "issue jwt-based access tokens: yes"),
        Means(App.TokenFormat, TokenFormat.Opaque, "token_prefix: 00d", "token starts with 00d", "opaque access token", "opaque token", "jwt-based access tokens * unticked", "jwt-based access tokens off"),
        Means(App.HasRefreshScope, false, "no refresh token is returned", "no refresh_token in", "refresh token undefined", "scope without refresh_token", "refresh_token scope is not", "without refresh_token scope", "refresh_token scope missing", "requested scope: full", "no refresh token in the response", "response has no refresh_token", "no refresh token was issued"),
        Means(App.HasRefreshScope, true, "refresh_token, offline_access", "scopes api, refresh_token", "includes refresh_token", "refresh token: stored", "refresh_token: stored", "mcp_api, refresh_token", "mcp_api and refresh_token"),
        Means(App.WantsHighAssurance, true, "high assurance"),
        Means(App.TokenHandler, HandlerState.CalloutBlocked, "remote site setting * handler", "handler * remote site", "remote site setting for the jwks", "fetches jwks", "handler's callout"),
        Means(App.Certificate, CertificateState.Matches, "key_and_certificate_ok: true", "certificate matches", "same key works for another user", "same_key_works_for_another_user: true", "thumbprints match", "fingerprints match"),
        Means(App.Certificate, CertificateState.Other, "new certificates", "different certificate", "other certificate", "wrong certificate uploaded", "thumbprints differ", "fingerprints differ", "regenerated the key", "new key pair", "key was regenerated"),
        Means(App.Certificate, CertificateState.Missing, "no certificate uploaded", "use digital signatures is off", "use digital signatures unticked", "use_digital_signatures: false", "certificate is gone", "certificate cleared", "digital signatures not ticked"),
    ];
}
