using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Everything that was read for one run, and what was left out.</summary>
public sealed record Gathering(ImmutableArray<Document> Documents, ImmutableArray<string> Notes)
{
    /// <summary>Files that are login logs: their rows are looked through for this failure, however many they are.</summary>
    public ImmutableArray<LogFile> Logs { get; private init; } = [];

    private const int Named = 8;

    /// <summary>Reads inputs of any kind; login logs are recognised and left for later.</summary>
    /// <param name="notes">What was left out when the inputs were found.</param>
    /// <returns>What was read; a sentence where nothing could be.</returns>
    public static Reading<Gathering> Read(IReadOnlyCollection<RawInput> inputs, IEnumerable<string> notes, CancellationToken stop)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        var logs = ImmutableArray.CreateBuilder<LogFile>();
        var refused = new List<string>();
        foreach (var input in inputs)
        {
            stop.ThrowIfCancellationRequested();
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

        return documents.Count + logs.Count == 0
            ? new Reading<Gathering>.Rejected(refused.Count > 0 ? string.Join("\n", refused.Take(Named)) : "There is no file to read there.")
            : new Reading<Gathering>.Accepted(new(documents.ToImmutable(), [.. notes, .. LeftOut(refused)]) { Logs = logs.ToImmutable() });
    }

    /// <summary>A file of login rows. What comes through a pipe or was pasted is read as words, among which rows may stand.</summary>
    private static LogFile? Log(RawInput input, CancellationToken stop) =>
        input.Name is not "stdin" && !IsPasted(input.Name) && LogFile.Open(input, stop) is Reading<LogFile>.Accepted { Value: var log } ? log : null;

    private static bool IsPasted(string name) => name is "text" || (name.StartsWith("text-", StringComparison.Ordinal) && name.AsSpan(5).ContainsAnyExceptInRange('0', '9') is false);

    private static IEnumerable<string> LeftOut(List<string> refused) =>
        refused.Count <= Named ? refused.Select(why => "Left out: " + why)
        : refused.Take(Named).Select(why => "Left out: " + why).Append($"Left out: {refused.Count - Named} more that cannot be read.");
}
