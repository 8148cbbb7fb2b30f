using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SfOAuth.Actions;

/// <summary>The reports as JSON: what other programs rely on.</summary>
[JsonSerializable(typeof(DiagnosisReport))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(CausesReport))]
[JsonSerializable(typeof(HistoryReport))]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(FixReport))]
[JsonSerializable(typeof(StoreImportReport))]
[JsonSerializable(typeof(ProbeReport))]
[JsonSerializable(typeof(ApplyReport))]
[JsonSerializable(typeof(ChangeRecord))]
[JsonSerializable(typeof(OrgListReport))]
[JsonSerializable(typeof(OrgShowReport))]
[JsonSerializable(typeof(OrgLoginReport))]
[JsonSerializable(typeof(OrgLogoutReport))]
[JsonSerializable(typeof(VerifyReport))]
public sealed partial class ReportJson : JsonSerializerContext
{
    // The usual encoder turns every quote and every letter beyond ASCII into \u escapes, which nobody can read.
    // The relaxed one still escapes quotes, backslashes and control characters; the rest is done in Write.
    private static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });

    /// <summary>The report as an indented JSON object.</summary>
    public static string Write(DiagnosisReport report) => Write(report, Readable.DiagnosisReport);

    /// <summary>The explanation as an indented JSON object.</summary>
    public static string Write(ExplainReport report) => Write(report, Readable.ExplainReport);

    /// <summary>The list as an indented JSON object.</summary>
    public static string Write(CausesReport report) => Write(report, Readable.CausesReport);

    /// <summary>What logs say as an indented JSON object.</summary>
    public static string Write(HistoryReport report) => Write(report, Readable.HistoryReport);
    /// <summary>The review as an indented JSON object.</summary>
    public static string Write(AuditReport report) => Write(report, Readable.AuditReport);

    /// <summary>The plan as an indented JSON object.</summary>
    public static string Write(FixReport report) => Write(report, Readable.FixReport);

    /// <summary>What an import came to as an indented JSON object.</summary>
    public static string Write(StoreImportReport report) => Write(report, Readable.StoreImportReport);

    /// <summary>What a probe saw as an indented JSON object.</summary>
    public static string Write(ProbeReport report) => Write(report, Readable.ProbeReport);

    /// <summary>What came of a change as an indented JSON object.</summary>
    public static string Write(ApplyReport report) => Write(report, Readable.ApplyReport);

    /// <summary>A record of the book of changes, on one line.</summary>
    internal static string WriteLine(ChangeRecord record) =>
        Tame(JsonSerializer.Serialize(record, new ReportJson(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase }).ChangeRecord));

    /// <summary>The logins that exist as an indented JSON object.</summary>
    public static string Write(OrgListReport report) => Write(report, Readable.OrgListReport);

    /// <summary>An org and what its reader sees as an indented JSON object.</summary>
    public static string Write(OrgShowReport report) => Write(report, Readable.OrgShowReport);

    /// <summary>What came of logging in as an indented JSON object.</summary>
    public static string Write(OrgLoginReport report) => Write(report, Readable.OrgLoginReport);

    /// <summary>What came of logging out as an indented JSON object.</summary>
    public static string Write(OrgLogoutReport report) => Write(report, Readable.OrgLogoutReport);

    /// <summary>Whether a change worked as an indented JSON object.</summary>
    public static string Write(VerifyReport report) => Write(report, Readable.VerifyReport);

    private static string Write<T>(T report, JsonTypeInfo<T> shape) => Tame(JsonSerializer.Serialize(report, shape));

    /// <summary>
    /// Escapes what could act where the text is shown: a <c>&lt;</c> inside a page, an invisible character that
    /// turns the direction of a line. Outside of strings JSON has neither, so every one found is inside of one.
    /// </summary>
    public static string Tame(string json)
    {
        var tame = new StringBuilder(json.Length + 64);
        foreach (var letter in json)
        {
            _ = letter is '<' || (letter > '\x7f' && char.GetUnicodeCategory(letter) is UnicodeCategory.Format)
                ? tame.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
                : tame.Append(letter);
        }

        return tame.ToString();
    }
}
