using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Logins: header and spelling of values as in a real file of 2023.</summary>
internal sealed class LoginEvents() : EventKind("Login",
    "EVENT_TYPE", "TIMESTAMP", "REQUEST_ID", "ORGANIZATION_ID", "USER_ID", "RUN_TIME", "CPU_TIME", "URI", "SESSION_KEY", "LOGIN_KEY", "USER_TYPE", "REQUEST_STATUS", "DB_TOTAL_TIME", "LOGIN_TYPE", "BROWSER_TYPE",
    "API_TYPE", "API_VERSION", "USER_NAME", "TLS_PROTOCOL", "CIPHER_SUITE", "AUTHENTICATION_METHOD_REFERENCE", "LOGIN_SUB_TYPE", "TIMESTAMP_DERIVED", "USER_ID_DERIVED", "CLIENT_IP", "URI_ID_DERIVED", "LOGIN_STATUS", "SOURCE_IP")
{
    public override IEnumerable<(DateTimeOffset At, string[] Values)> Rows(Emulation emulation) =>
        emulation.Store.Logins.Newest().Reverse().Select(row => (row.At, Values(emulation.Store, row)));

    private static string[] Values(Store store, LoginRow row)
    {
        var user = store.User(row.User);
        var isGood = row.Status == LoginRow.Success;
        return
        [
            "Login", Stamp(row.At), "", store.Org.Id[..15], Short(user?.Id), "0", "0", "/services/oauth2/token", "", "", "Standard", isGood ? "S" : "F", "0",
            row.LoginType switch { "Remote Access 2.0" => "i", "Application" => "A", _ => "I" }, "Unknown",
            "N/A", "9998.0", user?.Username ?? "", "TLSv1.3", "TLS_AES_256_GCM_SHA384", "", SubType(row.Flow), Iso(row.At), user?.Id ?? "", row.SourceIp, "", isGood ? "LOGIN_NO_ERROR" : row.Code, row.SourceIp,
        ];
    }

    // There is no code for refresh, JWT, device and token exchange.
    private static string SubType(Flow flow) => flow switch
    {
        Flow.ClientCredentials => "oauthclientcredential",
        Flow.WebServer => "oauthcode",
        Flow.Password => "oauthpassword",
        Flow.UserAgent => "oauthtoken",
        Flow.Hybrid => "oauthhybridauthcode",
        _ => "",
    };
}
