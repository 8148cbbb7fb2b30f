using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>
/// What the files of a project declare beside the settings on which a gate hangs: what a review looks at. One setting
/// may be declared several times, as callback URLs are. What Salesforce makes of it is another matter.
/// </summary>
public static class Declared
{
    public static readonly Setting<string> Callback = Setting.Text("declared_callback", "Declared callback URL");

    public static readonly Setting<string> Scope = Setting.Text("declared_scope", "Declared OAuth scope");

    public static readonly Setting<string> Profile = Setting.Text("declared_profile", "Profile listed on the app");

    public static readonly Setting<string> PermissionSet = Setting.Text("declared_permission_set", "Permission set listed on the app");

    public static readonly Setting<string> RunAsUser = Setting.Text("declared_run_as_user", "Run As user named in the file");

    public static readonly Setting<bool> ClientCredentials = Setting.Flag("declared_client_credentials", "Client credentials flow switched on in the app");

    public static readonly Setting<bool> ClientCredentialsInPolicy = Setting.Flag("declared_client_credentials_policy", "Client credentials flow switched on in the policies");

    public static readonly Setting<bool> DeviceFlow = Setting.Flag("declared_device_flow", "Device flow switched on");

    public static readonly Setting<bool> TokenExchange = Setting.Flag("declared_token_exchange", "Token exchange flow switched on");

    public static readonly Setting<bool> CodeCredentials = Setting.Flag("declared_code_credentials", "Code and credentials flow switched on");

    public static readonly Setting<bool> SecretIsOptional = Setting.Flag("declared_secret_optional", "Web server flow without the secret");

    public static readonly Setting<bool> SecretForRefresh = Setting.Flag("declared_secret_for_refresh", "Secret required for the refresh").Opening(true, false);

    public static readonly Setting<bool> Pkce = Setting.Flag("declared_pkce", "PKCE required by the app").Opening(true, false);

    public static readonly Setting<bool> OrgPkce = Setting.Flag("declared_org_pkce", "PKCE required org-wide");

    public static readonly Setting<bool> Rotation = Setting.Flag("declared_rotation", "Refresh token rotation switched on in the app").Opening(true, false);

    public static readonly Setting<bool> HasOauth = Setting.Flag("declared_oauth", "App has OAuth settings");

    public static readonly Setting<bool> SeesAllTokens = Setting.Flag("declared_introspect_all", "App may introspect all tokens").Opening(false, true);

    public static readonly Setting<DateTimeOffset> CertificateEnds = Setting.Instant("declared_certificate_end", "Certificate valid until");

    public static readonly Setting<bool> HasCertificate = Setting.Flag("declared_certificate", "App has a certificate");

    public static readonly Setting<string> DistributionState = Setting.Text("declared_distribution", "Distribution State");

    public static readonly Setting<bool> PasswordFlowIsBlocked = Setting.Flag("declared_password_flow_blocked", "Username-password flow blocked org-wide").Opening(true, false);

    public static readonly Setting<bool> UserAgentFlowIsBlocked = Setting.Flag("declared_user_agent_flow_blocked", "User-agent flow blocked org-wide").Opening(true, false);

    public static readonly Setting<bool> ApiAccessControl = Setting.Flag("declared_api_access_control", "API access limited to allowlisted apps");

    public static readonly Setting<bool> SingleSignOnOnly = Setting.Flag("declared_sso_only", "Login with Salesforce credentials switched off");

    public static readonly Setting<bool> IpOnEveryRequest = Setting.Flag("declared_ip_every_request", "Login IP ranges enforced on every request");

    public static readonly Setting<bool> SecretsThroughMetadata = Setting.Flag("declared_secret_access", "Consumer secrets readable through an API");

    public static readonly Setting<string> ProfileWithIpRanges = Setting.Text("declared_ip_ranges", "Profile with login IP ranges");

    public static readonly Setting<string> ProfileWithoutApi = Setting.Text("declared_no_api", "Profile or permission set without API Enabled");

    public static readonly Setting<string> ProfileWithHours = Setting.Text("declared_login_hours", "Profile with login hours");

    public static readonly Setting<string> Oddity = Setting.Text("declared_oddity", "Not a spelling Salesforce knows");

    public static readonly Setting<string> SecretInFile = Setting.Text("found_secret", "Secret written in a file");

    public static readonly Setting<string> PrivateKeyInFile = Setting.Text("found_private_key", "Private key written in a file");

    public static readonly Setting<string> RedirectInCode = Setting.Text("found_redirect_uri", "redirect_uri that code beside the app sends");

    public static readonly Setting<string> RefreshAddresses = Setting.Text("declared_refresh_addresses", "Refresh token IP allowlist of the app");

    public static readonly Setting<DateTimeOffset> OrgCertificateEnds = Setting.Instant("declared_org_certificate_end", "Certificate of the org valid until");

    public static readonly Setting<string> KeyInCode = Setting.Text("found_consumer_key", "Consumer key written in code");

    public static readonly Setting<string> PasswordGrantInCode = Setting.Text("found_password_grant", "Username-password flow used in code");

    public static readonly Setting<string> ImplicitGrantInCode = Setting.Text("found_user_agent_flow", "User-agent flow used in code");

    public static readonly Setting<string> DeviceGrantInCode = Setting.Text("found_device_flow", "Device flow used in code");

    public static readonly Setting<string> SoapLoginInCode = Setting.Text("found_soap_login", "SOAP login() used in code");

    public static readonly Setting<string> GenericHostInCode = Setting.Text("found_generic_host", "Generic login host written in code");

    public static readonly Setting<string> InstanceHostInCode = Setting.Text("found_instance_host", "Instance host written in code");
}
