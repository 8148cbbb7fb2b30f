using System.Globalization;
using System.Text;

namespace SfOAuth.Bench;

/// <summary>Writes an application's log in which every twenty-thousandth request fails at Salesforce: the same bytes every time.</summary>
internal static class LogWriter
{
    private const int Every = 20_000;
    private static readonly string[] Paths = ["/orders", "/orders/sync", "/customers/4711", "/health", "/invoices/export", "/stock", "/sessions/refresh", "/webhooks/shop"];
    private static readonly string[] Failures =
    [
        """{"error":"invalid_grant","error_description":"expired access/refresh token"}""",
        """{"error":"invalid_grant","error_description":"ip restricted"}""",
        """[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]""",
    ];

    public static void Write(Stream output, long bytes)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var start = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        long written = 0;
        for (var i = 0; written < bytes; i++)
        {
            var line = Line(i, start.AddMilliseconds(i * 17L));
            text.WriteLine(line);
            written += line.Length + 1;
        }
    }

    private static string Line(int number, DateTimeOffset at)
    {
        var time = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var noise = (uint)number * 2654435761u;
        return number % Every == Every - 1
            ? $"{time} ERROR [worker-{noise % 8}] c.e.salesforce.Sync - POST https://login.salesforce.com/services/oauth2/token answered 400 {Failures[number / Every % Failures.Length]}"
            : $"{time} INFO  [worker-{noise % 8}] c.e.shop.Http - {(noise % 3 == 0 ? "POST" : "GET")} {Paths[noise % Paths.Length]} answered 200 in {noise % 900} ms, request {noise:x8}, customer {noise % 50_000}, cache {(noise % 5 == 0 ? "miss" : "hit")}";
    }
}
