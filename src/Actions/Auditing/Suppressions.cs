using System.Text.RegularExpressions;
using SfOAuth.Auditing;
using SfOAuth.Intake;

namespace SfOAuth.Actions;

/// <summary>
/// Findings that somebody accepted, in the file itself: <c>sfoauth: ignore callback-insecure because it is a test org</c>.
/// In metadata it counts for the whole file, in code for its own line and the next. Without a reason it does not count.
/// </summary>
internal sealed partial class Suppressions
{
    private readonly List<(string File, int? Line, string[] Rules, string Reason)> all = [];
    private readonly List<string> notes = [];

    public Suppressions(IEnumerable<Document> documents)
    {
        foreach (var excerpt in documents.SelectMany(document => document.Excerpts))
        {
            Read(excerpt);
        }
    }

    /// <summary>What is wrong with suppressions, in sentences.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Why the finding is accepted; null when it is not.</summary>
    public string? ReasonFor(AuditFinding finding) =>
        finding.Place is { } place
            ? all.Where(one => one.File == place.Input && one.Rules.Contains(finding.Rule, StringComparer.Ordinal) && (one.Line is not { } line || place.Line == line || place.Line == line + 1)).Select(one => one.Reason).FirstOrDefault()
            : null;

    private void Read(Excerpt excerpt)
    {
        if (!excerpt.Text.Contains("sfoauth:", StringComparison.Ordinal))
        {
            return;
        }

        var isMetadata = MetaFile.Looks(excerpt.Input, excerpt.Text);
        foreach (Match match in Written().Matches(excerpt.Text))
        {
            var line = excerpt.LineOf(match.Index);
            var reason = match.Groups[2].Value.Trim();
            if (reason.Length == 0)
            {
                notes.Add($"{excerpt.Input}:{line} accepts a finding without a reason, so it does not count: write sfoauth: ignore RULE because REASON.");
                continue;
            }

            all.Add((excerpt.Input, isMetadata ? null : line, match.Groups[1].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), reason));
        }
    }

    [GeneratedRegex(@"sfoauth:[ \t]{0,4}ignore[ \t]{1,4}([a-z0-9][a-z0-9, -]{1,200}?)(?:[ \t]{1,4}because\b[ \t:]{0,4}([^\r\n]{0,200}?))?[ \t]*(?=-->|\*/|\r|\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
