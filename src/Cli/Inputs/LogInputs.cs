using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>The logs of a run, recognised and not yet read, and what is not among them.</summary>
internal sealed record LogInputs(ImmutableArray<LogFile> Files, ImmutableArray<string> Notes)
{
    private const int Most = 20_000;
    private const int Told = 8;

    /// <summary>Finds the logs behind the arguments; a sentence where there is none.</summary>
    public static Reading<LogInputs> Of(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop)
    {
        var inputs = ImmutableArray.CreateBuilder<RawInput>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in arguments.Count == 0 ? ["-"] : arguments)
        {
            if (argument is "-")
            {
                inputs.Add(new("stdin", terminal.In));
            }
            else if (Directory.Exists(argument))
            {
                Folder.Of(argument, inputs, notes, Most);
            }
            else
            {
                inputs.Add(RawInput.File(argument, Echo.OfFile(argument)));
            }
        }

        return inputs.Count == 0 ? new Reading<LogInputs>.Rejected("There is no file to read there.") : Open(inputs, notes, stop);
    }

    /// <summary>How many bytes there are to read; 0 where that is not known.</summary>
    public static long Size(IEnumerable<LogFile> files) => files.Sum(file => file.Bytes);

    private static Reading<LogInputs> Open(IEnumerable<RawInput> inputs, ImmutableArray<string>.Builder notes, CancellationToken stop)
    {
        var files = ImmutableArray.CreateBuilder<LogFile>();
        var refused = new List<string>();
        foreach (var input in inputs)
        {
            var reading = LogFile.Open(input, stop);
            if (reading is Reading<LogFile>.Accepted { Value: var file })
            {
                files.Add(file);
            }
            else
            {
                refused.Add(((Reading<LogFile>.Rejected)reading).Why);
            }
        }

        notes.AddRange(refused.Take(Told).Select(why => "Left out: " + why));
        if (refused.Count > Told)
        {
            notes.Add($"Left out: {refused.Count - Told} more that are no login logs.");
        }

        return files.Count > 0 ? new Reading<LogInputs>.Accepted(new(files.ToImmutable(), notes.ToImmutable())) : new Reading<LogInputs>.Rejected(string.Join("\n", refused.Take(Told)));
    }
}
