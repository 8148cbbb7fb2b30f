using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The connected app or external client app, and the policies an admin sets on it.</summary>
public static class App
{
    public static readonly Setting<string> Name = Setting.Text("app", "App");

    public static readonly Setting<AppKind> Kind = Setting.Choice("app_type", "App type",
        "look where the app is listed: Setup › External Client App Manager, or Setup › App Manager as a Connected App", AppKind.ConnectedApp,
        (AppKind.ConnectedApp, "connected app"), (AppKind.ExternalClientApp, "external client app")).Varying();

    public static readonly Setting<Distribution> HomeOrg = Setting.Choice<Distribution>("app_home_org", "Org that owns the app",
        "look in which org the app was created and, for an external client app, at its Distribution State", Distribution.ThisOrg);

    public static readonly Setting<bool> IsInstalled = Setting.Flag("app_installed", "App installed in this org",
        "open Setup › Connected Apps OAuth Usage: an Install action beside the app means it is not installed", true);

    public static readonly Setting<bool> Exists = Setting.Flag("app_exists", "App still exists",
        "look for the app in the org that owns it", true);

    public static readonly Setting<bool> IsBlocked = Setting.Flag("app_blocked", "App blocked by an admin",
        "open Setup › Connected Apps OAuth Usage: an Unblock action beside the app means it is blocked", false);

    public static readonly Setting<bool> VendorRevoked = Setting.Flag("vendor_revoked", "Vendor or Salesforce revoked the app's tokens",
        "read the vendor's status page and security notices for the day of the first failure", false);

    public static readonly Setting<bool> OauthPluginIsOn = Setting.Flag("oauth_plugin_enabled", "OAuth plugin of the external client app enabled",
        "open Setup › External Client App Manager › the app › Policies and look whether app and OAuth plugin are enabled", true).Opening(false, true);

    public static readonly Setting<bool> FlowIsOn = Setting.Flag("flow_enabled", "The flow is enabled on the app",
        "look at the flow check boxes in the app's OAuth settings (and, for an external client app, in its policies)", true).Opening(false, true);

    public static readonly Setting<TimeSpan> SavedAgo = Setting.Span("app_saved_ago", "Time since the app was saved",
        "look when the app or the assignment was last saved", TimeSpan.FromDays(30));

    public static readonly Setting<PermittedUsers> PermittedUsers = Setting.Choice("permitted_users", "Permitted Users",
        "open Setup › Manage Connected Apps › the app (external client app: Setup › External Client App Manager › the app › Policies) and read Permitted Users", (PermittedUsers?)null,
        (Salesforce.PermittedUsers.AllUsers, "All users may self-authorize"), (Salesforce.PermittedUsers.AdminApproved, "Admin approved users are pre-authorized")).Opening(Salesforce.PermittedUsers.AdminApproved, Salesforce.PermittedUsers.AllUsers);

    public static readonly Setting<IpRelaxation> IpRelaxation = Setting.Choice("ip_relaxation", "IP Relaxation",
        "open the app's OAuth policies and read IP Relaxation", Salesforce.IpRelaxation.Relax,
        (Salesforce.IpRelaxation.Enforce, "Enforce IP restrictions"), (Salesforce.IpRelaxation.EnforceRelaxRefresh, "Enforce IP restrictions, but relax for refresh tokens"),
        (Salesforce.IpRelaxation.RelaxActivatedDevices, "Relax IP restrictions for activated devices"), (Salesforce.IpRelaxation.Relax, "Relax IP restrictions")).Varying()
        .Opening(Salesforce.IpRelaxation.Enforce, Salesforce.IpRelaxation.EnforceRelaxRefresh, Salesforce.IpRelaxation.RelaxActivatedDevices, Salesforce.IpRelaxation.Relax);

    public static readonly Setting<bool> RefreshIpIsAllowed = Setting.Flag("refresh_ip_allowed", "Caller on the app's refresh token IP allowlist",
        "ask the app's developer for the refresh token IP allowlist and compare it with the client's egress address", true);

    public static readonly Setting<RefreshPolicy> RefreshPolicy = Setting.Choice("refresh_policy", "Refresh Token Policy",
        "open the app's OAuth policies and read Refresh Token Policy", Salesforce.RefreshPolicy.ValidUntilRevoked,
        (Salesforce.RefreshPolicy.ValidUntilRevoked, "Refresh token is valid until revoked"), (Salesforce.RefreshPolicy.ImmediatelyExpire, "Immediately expire refresh token"),
        (Salesforce.RefreshPolicy.ExpireIfNotUsed, "Expire refresh token if not used for a time"), (Salesforce.RefreshPolicy.ExpireAfter, "Expire refresh token after a time"))
        .Opening(Salesforce.RefreshPolicy.ImmediatelyExpire, Salesforce.RefreshPolicy.ExpireAfter, Salesforce.RefreshPolicy.ExpireIfNotUsed, Salesforce.RefreshPolicy.ValidUntilRevoked);

    public static readonly Setting<TimeSpan> RefreshWindow = Setting.Span("refresh_window", "Time in the Refresh Token Policy",
        "read the number and unit beside Refresh Token Policy", TimeSpan.FromDays(3650)).Varying().Opening(Direction.Longer);

    public static readonly Setting<bool> Rotates = Setting.Flag("refresh_rotation", "Refresh Token Rotation",
        "compare refresh_token of the last token answer with the one that was sent: a different value means rotation is on", false);

    public static readonly Setting<bool> RequiresPkce = Setting.Flag("require_pkce", "Require Proof Key for Code Exchange (PKCE)",
        "look at Require PKCE in the app's OAuth settings and in Setup › OAuth and OpenID Connect Settings", false);

    public static readonly Setting<RunAs> RunAs = Setting.Choice<RunAs>("run_as", "Run As user",
        "open the app's policies and read Run As (client credentials flow): empty, or a user who is inactive, external or without API Enabled?", Salesforce.RunAs.Suitable).Opening(Direction.Narrow);

    public static readonly Setting<CertificateState> Certificate = Setting.Choice<CertificateState>("app_certificate", "Certificate of the app",
        "compare the thumbprint of the app's certificate with openssl x509 -noout -fingerprint of the client's", CertificateState.Matches).Opening(Direction.None);

    public static readonly Setting<bool> CertificateHasExpired = Setting.Flag("certificate_expired", "Certificate expired",
        "read the certificate's expiry date", false);

    public static readonly Setting<bool> HasRefreshScope = Setting.Flag("refresh_scope", "refresh_token scope on the app and in the grant",
        "look for refresh_token (Perform requests at any time) among the app's scopes and in scope of the token answer", true).Opening(false, true);

    public static readonly Setting<TokenFormat> TokenFormat = Setting.Choice<TokenFormat>("token_format", "Access token format",
        "look at the token's first characters (eyJ or 00D) and at Issue JSON Web Token (JWT)-based access tokens in the app", Salesforce.TokenFormat.Opaque).Opening(Direction.None);

    public static readonly Setting<TokenFormat> FormatWanted = Setting.Choice<TokenFormat>("token_format_wanted", "Token format the API wants",
        "read which token format the called API wants: Agent API and hosted MCP take JWT, SOAP and Pub/Sub take opaque", Salesforce.TokenFormat.Opaque);

    public static readonly Setting<bool> WantsHighAssurance = Setting.Flag("high_assurance", "High Assurance session required",
        "read the session level policy of the app and Session security level required at login of the profile", false).Opening(true, false);

    public static readonly Setting<HandlerState> TokenHandler = Setting.Choice<HandlerState>("token_handler", "Token exchange handler",
        "open Setup › Token Exchange Handlers, and the Apex debug log of the handler", HandlerState.Works);
}
