using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The program that logs in, and the machine and network it runs on.</summary>
public static class Client
{
    public static readonly Setting<HostKind> LoginHost = Setting.Choice("host", "Login host",
        "read the host the client sends its login to (login URL, instance URL, token endpoint in its configuration)", HostKind.MyDomain,
        (HostKind.Login, "login.salesforce.com"), (HostKind.Test, "test.salesforce.com"), (HostKind.Lightning, "a .lightning.force.com host"),
        (HostKind.MyDomain, "a My Domain host"), (HostKind.Site, "a site host"), (HostKind.Instance, "an instance host"), (HostKind.Unresolvable, "a host that does not exist")).Varying();

    public static readonly Setting<string> LoginHostName = Setting.Text("host_name", "Login host name");

    public static readonly Setting<bool> HostReachesUsersOrg = Setting.Flag("host_reaches_users_org", "Login host belongs to the user's org",
        "open the login host that the client uses in a private window and log in as the same user: does its login page accept this user?", true);

    public static readonly Setting<KeyState> ConsumerKey = Setting.Choice<KeyState>("consumer_key_state", "Consumer Key",
        "compare the client's client_id with Setup › App Manager › View › Manage Consumer Details of the app in this very org", KeyState.Right);

    public static readonly Setting<SecretState> Secret = Setting.Choice<SecretState>("secret_state", "Consumer Secret",
        "copy the Consumer Secret from Setup once more and try it with curl --data-urlencode", SecretState.Right);

    public static readonly Setting<bool> SendsSecret = Setting.Flag("secret_sent", "Consumer Secret sent along",
        "log the token request and look for client_secret in its body, or an Authorization: Basic header");

    public static readonly Setting<string> Name = Setting.Text("client", "Client");

    public static readonly Setting<bool> HasDefect = Setting.Flag("client_defect", "Known defect in the client or its library",
        "repeat the same request by hand (curl) with the same values: if that works, the client is at fault", false);

    public static readonly Setting<bool> CredentialsAreStale = Setting.Flag("stored_credentials_stale", "Stored credentials out of date",
        "log out in the client, delete its stored login and log in afresh on the same machine", false);

    public static readonly Setting<bool> KeyFileIsReadable = Setting.Flag("key_file_readable", "Private key file readable",
        "run openssl rsa -in KEYFILE -check on the machine and as the account that runs the client", true);

    public static readonly Setting<bool> TlsIsModern = Setting.Flag("tls_modern", "TLS 1.2 or newer",
        "run the client's runtime against the host and read the protocol (openssl s_client -connect HOST:443)", true);

    public static readonly Setting<bool> TrustsChain = Setting.Flag("trusts_certificate_chain", "Client trusts the server's certificate chain",
        "run openssl s_client -connect HOST:443 -showcerts where the client runs and read the issuer", true);

    public static readonly Setting<Proxy> Proxy = Setting.Choice<Proxy>("proxy", "Proxy between client and Salesforce",
        "print HTTPS_PROXY, HTTP_PROXY and NO_PROXY where the client runs and repeat the call without them", Salesforce.Proxy.None).Varying();

    public static readonly Setting<bool> CanReachSalesforce = Setting.Flag("network_reaches_salesforce", "Network reaches Salesforce",
        "run curl -v https://HOST/services/oauth2/token where the client runs", true);

    public static readonly Setting<bool> ListenerIsUp = Setting.Flag("callback_listener_up", "Callback listener running",
        "look whether the callback port is free before and listening during the login", true);

    public static readonly Setting<bool> PopupIsBlocked = Setting.Flag("popup_blocked", "Pop-up blocked",
        "look for the blocked pop-up mark in the address bar and repeat with pop-ups allowed", false);

    public static readonly Setting<bool> CookiesAreBlocked = Setting.Flag("cookies_blocked", "Cookies blocked in the login window",
        "repeat the login in an ordinary browser window with cookies allowed", false);

    public static readonly Setting<bool> IsInFrame = Setting.Flag("in_iframe", "Login page shown inside a frame",
        "open the browser console and look for X-Frame-Options", false);

    public static readonly Setting<bool> CallsFromBrowserScript = Setting.Flag("browser_script_calls", "Browser script calls the endpoint without CORS permission",
        "look in the browser console for Access-Control-Allow-Origin; the same request with curl works then", false);

    public static readonly Setting<bool> UsesInstanceUrl = Setting.Flag("uses_instance_url", "API calls go to the token's instance_url",
        "compare the host of the API call with instance_url of the token answer", true);

    public static readonly Setting<bool> RefreshesInParallel = Setting.Flag("parallel_refresh", "Several workers refresh the same token",
        "count the processes that share this refresh token", false);

    public static readonly Setting<double> LoginsPerHour = Setting.Number("logins_per_hour", "Logins of this user per hour",
        "count this user's Login History rows of the last hour", 10);

    public static readonly Setting<bool> IsBehindGateway = Setting.Flag("behind_gateway", "Firewall or gateway between client and Salesforce",
        "ask the network team whether a firewall or gateway stands between client and Salesforce", false);
}
