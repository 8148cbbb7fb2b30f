using System.Globalization;
using CsCheck;

namespace SfOAuth.Logs.Tests;

/// <summary>Logs that could have been written: few users and apps, so that rows meet.</summary>
internal static class AnyLog
{
    public const string SetupHeader = "\"Username\",\"Login Time\",\"Source IP\",\"Login Type\",\"Status\",\"Application\",\"Login URL\"";
    public const string FileHeader = "\"EVENT_TYPE\",\"TIMESTAMP\",\"REQUEST_ID\",\"USER_ID\",\"USER_NAME\",\"LOGIN_TYPE\",\"LOGIN_SUB_TYPE\",\"LOGIN_STATUS\",\"SOURCE_IP\"";

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Statuses = ["Success", "Success", "Success", "User is inactive", "Invalid Password", "Password lockout", "Failed: Not approved for access", "Restricted IP", "Taxa de login excedida", "Etwas ganz Neues"];
    private static readonly string[] Codes = ["LOGIN_NO_ERROR", "LOGIN_NO_ERROR", "LOGIN_ERROR_INVALID_PASSWORD", "LOGIN_ERROR_PASSWORD_LOCKOUT", "LOGIN_OAUTH_NO_CONSUMER", "LOGIN_SOMETHING_NEW"];
    private static readonly string[] Apps = ["Acme Sync", "Data, \"Loader\"", "Browser", "N/A"];

    /// <summary>Rows of a Setup download, each at a second of its own: equal rows would be told apart by their file only.</summary>
    public static Gen<string[]> SetupRows(int most) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, Statuses.Length - 1], Gen.Int[0, Apps.Length - 1], Gen.Int[0, 3], Gen.Int[1, 5_000]).Array[1, most]
            .Select(rows => rows.Select((row, at) => Setup(row.Item1, row.Item2, row.Item3, row.Item4, (at * 7_000) + row.Item5)).ToArray());

    public static Gen<string[]> FileRows(int most) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, Codes.Length - 1], Gen.Int[0, 3], Gen.Int[1, 9_000]).Array[1, most]
            .Select(rows => rows.Select((row, at) => File(row.Item1, row.Item2, row.Item3, at, row.Item4)).ToArray());

    public static string Setup(IEnumerable<string> rows) => SetupHeader + "\n" + string.Concat(rows.Select(row => row + "\n"));

    public static string Files(IEnumerable<string> rows) => FileHeader + "\n" + string.Concat(rows.Select(row => row + "\n"));

    private static string Setup(int user, int status, int app, int address, int second) =>
        string.Join(',', new[]
        {
            $"user{user}@acme.example", Start.AddSeconds(second).ToString("M'/'d'/'yyyy, h:mm:ss tt 'UTC'", CultureInfo.InvariantCulture), $"203.0.113.{address}",
            app == 2 ? "Application" : "Remote Access 2.0", Statuses[status], Apps[app], "acme.my.salesforce.com",
        }.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string File(int user, int status, int address, int number, int second) =>
        string.Join(',', new[]
        {
            "Login", Start.AddSeconds((number * 600) + second).ToString("yyyyMMddHHmmss.fff", CultureInfo.InvariantCulture), $"4req{number:d8}-", $"0055j00000AT{user:d3}", $"user{user}@acme.example",
            number % 3 == 0 ? "A" : "i", "", Codes[status], $"203.0.113.{address}",
        }.Select(cell => $"\"{cell}\""));
}
