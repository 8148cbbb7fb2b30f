using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Live;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Everything that was read for one run, and what was left out.</summary>
public sealed record Gathering(ImmutableArray<Document> Documents, ImmutableArray<string> Notes)
{
    /// <summary>Files that are login logs: their rows are looked through for this failure, however many they are.</summary>
    public ImmutableArray<LogFile> Logs { get; private init; } = [];

    /// <summary>What an org answered another time; null where no such file is among the inputs.</summary>
    public OrgSnapshot? Org { get; private init; }

    private const int Named = 8;
    private const int Beginning = 200;

    /// <summary>Reads inputs of any kind; login logs are recognised and left for later.</summary>
    /// <param name="notes">What was left out when the inputs were found.</param>
    /// <returns>What was read; a sentence where nothing could be.</returns>
    public static Reading<Gathering> Read(IReadOnlyCollection<RawInput> inputs, IEnumerable<string> notes, CancellationToken stop)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        var logs = ImmutableArray.CreateBuilder<LogFile>();
        var refused = new List<string>();
        OrgSnapshot? org = null;
        foreach (var input in inputs)
        {
            stop.ThrowIfCancellationRequested();
            if (Snapshot(input) is { } snapshot)
            {
                org = snapshot is Reading<OrgSnapshot>.Accepted { Value: var read } ? read : org;
                refused.AddRange(snapshot is Reading<OrgSnapshot>.Rejected { Why: var why } ? [why] : []);
                continue;
            }

            if (Log(input, stop) is { } log)
            {
                logs.Add(log);
                continue;
            }

            var reading = Door.Open(input, stop: stop);
            if (reading is Reading<Document>.Accepted { Value: var document })
            {
                documents.Add(document);
            }
            else
            {
                refused.Add(((Reading<Document>.Rejected)reading).Why);
            }
        }

        return documents.Count + logs.Count == 0 && org is null
            ? new Reading<Gathering>.Rejected(refused.Count > 0 ? string.Join("\n", refused.Take(Named)) : "There is no file to read there.")
            : new Reading<Gathering>.Accepted(new(documents.ToImmutable(), [.. notes, .. LeftOut(refused)]) { Logs = logs.ToImmutable(), Org = org });
    }

    /// <summary>A file that <c>--save</c> wrote; null where it is none.</summary>
    private static Reading<OrgSnapshot>? Snapshot(RawInput input)
    {
        if (input.Name is "stdin" || IsPasted(input.Name) || !input.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(input.Open());
            var beginning = new char[Beginning];
            var length = reader.ReadBlock(beginning);
            return SnapshotFile.Looks(new(beginning, 0, length)) ? SnapshotFile.Read(input.Name, new string(beginning, 0, length) + reader.ReadToEnd()) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A file of login rows. What comes through a pipe or was pasted is read as words, among which rows may stand.</summary>
    private static LogFile? Log(RawInput input, CancellationToken stop) =>
        input.Name is not "stdin" && !IsPasted(input.Name) && LogFile.Open(input, stop) is Reading<LogFile>.Accepted { Value: var log } ? log : null;

    private static bool IsPasted(string name) => name is "text" || (name.StartsWith("text-", StringComparison.Ordinal) && name.AsSpan(5).ContainsAnyExceptInRange('0', '9') is false);

    private static IEnumerable<string> LeftOut(List<string> refused) =>
        refused.Count <= Named ? refused.Select(why => "Left out: " + why)
        : refused.Take(Named).Select(why => "Left out: " + why).Append($"Left out: {refused.Count - Named} more that cannot be read.");
}
