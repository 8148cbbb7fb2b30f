using System.Globalization;
using System.Text;

namespace SfOAuth.Bench;

/// <summary>
/// Writes an event log file of logins: the documented columns, all values quoted, 50,000 users with up to four addresses
/// each, seven rows in a hundred refused. The same bytes every time.
/// </summary>
internal static class LoginLogWriter
{
    private const int Users = 50_000;

    private static readonly string[] Header =
    [
        "EVENT_TYPE", "TIMESTAMP", "REQUEST_ID", "ORGANIZATION_ID", "USER_ID", "RUN_TIME", "CPU_TIME", "URI", "SESSION_KEY", "LOGIN_KEY", "USER_TYPE", "REQUEST_STATUS",
        "DB_TOTAL_TIME", "LOGIN_TYPE", "BROWSER_TYPE", "API_TYPE", "API_VERSION", "USER_NAME", "TLS_PROTOCOL", "CIPHER_SUITE", "AUTHENTICATION_METHOD_REFERENCE",
        "LOGIN_SUB_TYPE", "AUTHENTICATION_SERVICE_ID", "FORWARDED_FOR_IP", "TIMESTAMP_DERIVED", "USER_ID_DERIVED", "CLIENT_IP", "URI_ID_DERIVED", "LOGIN_STATUS", "SOURCE_IP",
        "LOGIN_URL", "USE_API_TOKEN", "AUTHENTICATION_CONTEXT_CLASS_REFERENCE",
    ];

    private static readonly string[] Refused =
        ["LOGIN_ERROR_INVALID_PASSWORD", "LOGIN_ERROR_USER_INACTIVE", "LOGIN_OAUTH_INVALID_TOKEN", "LOGIN_ERROR_RESTRICTED_DOMAIN", "LOGIN_OAUTH_NO_CONSUMER", "LOGIN_ERROR_PASSWORD_LOCKOUT", "LOGIN_CHALLENGE_ISSUED"];

    private static readonly string[] Tls = ["TLSv1.2", "TLSv1.2", "TLSv1.3"];
    private static readonly string[] Types = ["i", "i", "i", "A", "I", "8"];
    private static readonly string[] Browsers = ["Go-http-client/1.1", "Java (Salesforce.com)", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "python-requests/2.31"];

    public static void Write(Stream output, long rows)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(string.Join(',', Header.Select(name => $"\"{name}\"")));
        var start = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
        for (var row = 0L; row < rows; row++)
        {
            text.WriteLine(Line(row, start.AddMilliseconds(row * 86L)));
        }
    }

    private static string Line(long row, DateTime at)
    {
        var noise = Mix((ulong)row);
        var user = (int)(noise % Users);
        var id = $"0055j00000A{user:x5}";
        var address = $"203.{user % 199}.{(user >> 8) % 251}.{(noise >> 20) % 4 + (ulong)(user % 60 * 4)}";
        var refused = (noise >> 32) % 100 < 7;
        var stamp = at.ToString("yyyyMMddHHmmss.fff", CultureInfo.InvariantCulture);
        var status = refused ? Refused[(noise >> 40) % (ulong)Refused.Length] : "LOGIN_NO_ERROR";
        string[] values =
        [
            "Login", stamp, $"4u{noise:x16}Iks-", "00D5j00000DgAYG", id, $"{noise % 1900}", $"{noise % 190}", "/services/oauth2/token", "", $"bY{noise >> 12:x12}WVE", "Standard",
            refused ? "F" : "S", $"{noise % 1_990_000_000}", Types[noise % (ulong)Types.Length], Browsers[(noise >> 8) % (ulong)Browsers.Length], "", "9998.0", $"user{user:x5}@acme.example",
            Tls[(noise >> 16) % 3], "ECDHE-RSA-AES256-GCM-SHA384", "", "", "", "", at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), id + "AAL",
            "Salesforce.com IP", "", status, address, "acme.my.salesforce.com", "0", "",
        ];
        return string.Concat("\"", string.Join("\",\"", values), "\"");
    }

    // SplitMix64: well spread, and the same on every machine.
    private static ulong Mix(ulong number)
    {
        var mixed = number + 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
