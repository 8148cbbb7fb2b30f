using System.Text;
using SfOAuth.Intake;
using SfOAuth.Live;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>The rows that an org keeps of the failure, read as those of any login log.</summary>
internal static class OrgRows
{
    public static JoinedRows Of(OrgEvidence seen, JoinQuestion question, GivenLog? beside)
    {
        var files = seen.Logs.Select(Open).OfType<LogFile>().Concat(beside?.Files ?? []).ToList();

        // Where rows may be out of sight, none is no news: only what is there counts.
        return files.Count == 0 && seen.Covered is null ? new() : JoinedRows.Of(files, question with { Covered = seen.Covered }, beside?.Options ?? new());
    }

    /// <summary>A sheet of rows as a log.</summary>
    public static LogFile? Open(Document document)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(document.Excerpts.Select(excerpt => excerpt.Text)));
        return LogFile.Open(new(document.Name, () => new MemoryStream(text, writable: false))) is Reading<LogFile>.Accepted { Value: var file } ? file : null;
    }
}
