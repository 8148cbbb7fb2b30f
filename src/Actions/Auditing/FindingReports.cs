using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SfOAuth.Auditing;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>Findings in words.</summary>
internal static class FindingReports
{
    public static FindingReport Of(AuditFinding finding)
    {
        // The words are about the fault, the evidence about the app: so findings of one rule read alike and can stand together.
        var world = World.Unknown;
        return new(
            finding.Rule, Kebab.Of(finding.Severity.ToString()), finding.Subject, Blanks.Fill(finding.Title, world), finding.From is { } from ? $"{from:yyyy-MM-dd}" : "",
            [.. finding.Because.Select(EvidenceReport.Of)], Blanks.Fill(finding.Why, world), Blanks.Fill(finding.Change, world), Blanks.Fill(finding.Cost, world),
            [.. finding.Sources.Select(source => new SourceReport(Kebab.Of(source.Confidence.ToString()), source.Text))], Kebab.Of(finding.Confidence.ToString()), Fingerprint(finding))
        {
            Caution = string.Join(" ", finding.Because.Where(fact => fact.Source is { Standing: Standing.Derived, Note.Length: > 0 }).Select(fact => Sentence(fact.Source.Note)).Distinct()),
        };
    }

    private static string Sentence(string note) => char.ToUpperInvariant(note[0]) + note[1..] + ".";

    /// <summary>Neither the line nor the folder above the file counts: a checkout elsewhere has the same findings.</summary>
    private static string Fingerprint(AuditFinding finding)
    {
        var file = Path.GetFileName(finding.Place?.Input ?? "");
        var values = string.Join("|", finding.Because.Select(fact => fact.ToString()).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}|{finding.Subject}|{file}|{values}")))[..16];
    }
}
