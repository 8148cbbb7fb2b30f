using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The Login event log file of a day that is over: header and spelling of values as in a real one of 2023.</summary>
internal sealed record LoginFile(DateTimeOffset Day)
{
    /// <summary>Days that Salesforce keeps with Event Monitoring.</summary>
    private const int DaysKept = 30;

    public static ImmutableArray<string> Columns { get; } =
    [
        "EVENT_TYPE", "TIMESTAMP", "REQUEST_ID", "ORGANIZATION_ID", "USER_ID", "RUN_TIME", "CPU_TIME", "URI", "SESSION_KEY", "LOGIN_KEY", "USER_TYPE", "REQUEST_STATUS", "DB_TOTAL_TIME", "LOGIN_TYPE", "BROWSER_TYPE",
        "API_TYPE", "API_VERSION", "USER_NAME", "TLS_PROTOCOL", "CIPHER_SUITE", "AUTHENTICATION_METHOD_REFERENCE", "LOGIN_SUB_TYPE", "TIMESTAMP_DERIVED", "USER_ID_DERIVED", "CLIENT_IP", "URI_ID_DERIVED", "LOGIN_STATUS", "SOURCE_IP",
    ];

    public string Id => SalesforceId.Of(SalesforceId.EventLogFile, Day.ToUnixTimeSeconds() / 86_400);

    /// <summary>The files there are: one for each day with a login, the running day left out.</summary>
    public static IEnumerable<LoginFile> All(Store store)
    {
        var today = store.Clock.Now.UtcDateTime.Date;
        return store.Logins.Newest().Select(row => row.At.UtcDateTime.Date).Where(day => day < today && today - day <= TimeSpan.FromDays(DaysKept)).Distinct()
            .Select(day => new LoginFile(new DateTimeOffset(day, TimeSpan.Zero)));
    }

    public byte[] Csv(Store store)
    {
        var text = new StringBuilder();
        Line(text, Columns);
        foreach (var row in store.Logins.Newest().Reverse().Where(row => row.At.UtcDateTime.Date == Day.UtcDateTime.Date))
        {
            Line(text, Values(store, row));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Values(Store store, LoginRow row)
    {
        var user = store.User(row.User);
        var isGood = row.Status == LoginRow.Success;
        return
        [
            "Login", row.At.UtcDateTime.ToString("yyyyMMddHHmmss.fff", CultureInfo.InvariantCulture), "", store.Org.Id[..15], Short(user?.Id), "0", "0", "/services/oauth2/token", "", "", "Standard", isGood ? "S" : "F", "0",
            row.LoginType switch { "Remote Access 2.0" => "i", "Application" => "A", _ => "I" }, "Unknown",
            "N/A", "9998.0", user?.Username ?? "", "TLSv1.3", "TLS_AES_256_GCM_SHA384", "", SubType(row.Flow), row.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), user?.Id ?? "", row.SourceIp, "", isGood ? "LOGIN_NO_ERROR" : row.Code, row.SourceIp,
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

    private static string Short(string? id) => id is null ? "" : id[..15];

    private static void Line(StringBuilder text, IEnumerable<string> values) =>
        text.AppendJoin(',', values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
}
