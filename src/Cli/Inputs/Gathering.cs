using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>Everything that was read for one run, and what was left out.</summary>
internal sealed record Gathering(ImmutableArray<Document> Documents, ImmutableArray<string> Notes)
{
    /// <summary>Files that are login logs: their rows are looked through for this failure, however many they are.</summary>
    public ImmutableArray<LogFile> Logs { get; private init; } = [];

    private const int Named = 8;

    /// <summary>Finds and reads the inputs of a run: files, folders, standard input, pasted words.</summary>
    /// <returns>What was read; a sentence where nothing could be.</returns>
    public static Reading<Gathering> Of(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop)
    {
        if (arguments.Count == 0 && !terminal.HasInput)
        {
            return new Reading<Gathering>.Rejected("What shall I read? Give an error text in quotes, a file, a folder, or - for standard input. Example: sfoauth diagnose \"invalid_grant: expired access/refresh token\"");
        }

        var found = new InputFinder(terminal).Find(arguments.Count == 0 ? ["-"] : arguments);
        return found is Reading<Inputs>.Accepted { Value: var inputs }
            ? Read(inputs, stop)
            : new Reading<Gathering>.Rejected(((Reading<Inputs>.Rejected)found).Why);
    }

    private static Reading<Gathering> Read(Inputs inputs, CancellationToken stop)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        var logs = ImmutableArray.CreateBuilder<LogFile>();
        var refused = new List<string>();
        foreach (var input in inputs.All)
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
            : new Reading<Gathering>.Accepted(new(documents.ToImmutable(), [.. inputs.Notes, .. LeftOut(refused)]) { Logs = logs.ToImmutable() });
    }

    /// <summary>A file of login rows. What comes through a pipe or was pasted is read as words, among which rows may stand.</summary>
    private static LogFile? Log(RawInput input, CancellationToken stop) =>
        input.Name is not "stdin" && !IsPasted(input.Name) && LogFile.Open(input, stop) is Reading<LogFile>.Accepted { Value: var log } ? log : null;

    private static bool IsPasted(string name) => name is "text" || (name.StartsWith("text-", StringComparison.Ordinal) && name.AsSpan(5).ContainsAnyExceptInRange('0', '9') is false);

    private static IEnumerable<string> LeftOut(List<string> refused) =>
        refused.Count <= Named ? refused.Select(why => "Left out: " + why)
        : refused.Take(Named).Select(why => "Left out: " + why).Append($"Left out: {refused.Count - Named} more that cannot be read.");
}
