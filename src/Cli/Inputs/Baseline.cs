using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>The file of findings that are accepted already.</summary>
internal static class Baseline
{
    private const string Schema = "sfoauth.baseline/1";

    /// <summary>The fingerprints in the file; none where no file is named.</summary>
    public static Reading<IReadOnlySet<string>> Read(string? path)
    {
        if (path is null)
        {
            return new Reading<IReadOnlySet<string>>.Accepted(ImmutableHashSet<string>.Empty);
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("schema", out var schema) && schema.ValueKind is JsonValueKind.String && schema.GetString() == Schema
                && json.RootElement.TryGetProperty("findings", out var findings) && findings.ValueKind is JsonValueKind.Array
                ? new Reading<IReadOnlySet<string>>.Accepted(findings.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.Object && one.TryGetProperty("fingerprint", out var print) && print.ValueKind is JsonValueKind.String).Select(one => one.GetProperty("fingerprint").GetString()!).ToHashSet(StringComparer.Ordinal))
                : No($"{Echo.OfFile(path)} is no baseline ({Schema}): make one with --write-baseline.");
        }
        catch (JsonException)
        {
            return No($"{Echo.OfFile(path)} is not JSON: make a baseline with --write-baseline.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return No($"{Echo.OfFile(path)} cannot be read: make a baseline with --write-baseline.");
        }
    }

    private static Reading<IReadOnlySet<string>>.Rejected No(string why) => new(why);

    /// <summary>Writes the findings; a sentence where that fails.</summary>
    public static string? Write(string path, AuditReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings.Concat(report.Accepted.Where(one => one.Reason is "in the baseline").Select(one => one.Finding)).DistinctBy(finding => finding.Fingerprint))
            {
                json.WriteStartObject();
                json.WriteString("fingerprint", finding.Fingerprint);
                json.WriteString("rule", finding.Rule);
                json.WriteString("app", finding.App);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        try
        {
            File.WriteAllText(path, Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"{Echo.OfFile(path)} cannot be written: name a file in a folder that exists and is yours.";
        }
    }
}
