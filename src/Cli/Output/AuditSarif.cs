using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A review as SARIF 2.1.0, which code scanning reads.</summary>
internal static class AuditSarif
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(AuditReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, report);
            Results(json, report);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static void Tool(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "sfoauth");
        json.WriteString("version", typeof(AuditSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var finding in All(report).Select(pair => pair.Finding).DistinctBy(finding => finding.Rule))
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Rule);
            Text(json, "shortDescription", finding.Title);
            Text(json, "fullDescription", finding.Why);
            Text(json, "help", $"{finding.Change}\n\nCosts: {finding.Cost}\n\nSources:\n{string.Join("\n", finding.Sources.Select(source => $"[{source.Confidence}] {source.Text}"))}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", finding.Severity);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Results(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("results");
        foreach (var (finding, reason) in All(report))
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule);
            json.WriteString("level", finding.Severity);
            Text(json, "message", Message(finding));
            Locations(json, finding);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("sfoauth/1", finding.Fingerprint);
            json.WriteEndObject();
            if (reason is not null)
            {
                json.WriteStartArray("suppressions");
                json.WriteStartObject();
                json.WriteString("kind", reason is "in the baseline" ? "external" : "inSource");
                json.WriteString("justification", reason);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Locations(Utf8JsonWriter json, FindingReport finding)
    {
        json.WriteStartArray("locations");
        foreach (var piece in finding.Evidence.Where(piece => piece.Line is not null).DistinctBy(piece => (piece.Source, piece.Line)).Take(5))
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Address(piece.Source));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", piece.Line!.Value);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(FindingReport Finding, string? Reason)> All(AuditReport report) =>
        report.Findings.Select(finding => (finding, (string?)null)).Concat(report.Accepted.Select(one => (one.Finding, (string?)one.Reason)));

    /// <summary>As Actions and test reports show it: in one sentence each.</summary>
    internal static string Message(FindingReport finding) =>
        $"{finding.App}: {finding.Title}{(finding.From.Length > 0 ? $" (from {finding.From})" : "")}. {string.Join("; ", finding.Evidence.Take(3).Select(piece => Printable.Of(piece.Means, 200)))}. {finding.Caution}".TrimEnd();

    /// <summary>Readers put a relative address below the root of the repository; an absolute path is no relative address.</summary>
    private static string Address(string path)
    {
        var near = Path.IsPathRooted(path) ? Path.GetRelativePath(Environment.CurrentDirectory, path) : path;
        return Path.IsPathRooted(near) || (near.StartsWith("..", StringComparison.Ordinal) && near != path)
            ? $"file://{(path.StartsWith('/') ? "" : "/")}{Escape(path)}"
            : Escape(near);
    }

    private static string Escape(string path) =>
        string.Join('/', path.Replace('\\', '/').Split('/').Select(part => part is "." or ".." || part.EndsWith(':') ? part : Uri.EscapeDataString(part)));

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
