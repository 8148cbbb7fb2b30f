using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>The logs of a run, recognised and not yet read, and what is not among them.</summary>
public sealed record LogInputs(ImmutableArray<LogFile> Files, ImmutableArray<string> Notes)
{
    /// <summary>So many files of a folder are looked at.</summary>
    public const int Most = 20_000;

    private const int Told = 8;

    /// <summary>How many bytes there are to read; 0 where that is not known.</summary>
    public static long Size(IEnumerable<LogFile> files) => files.Sum(file => file.Bytes);

    /// <summary>Recognises the logs among the inputs; a sentence where there is none.</summary>
    /// <param name="notes">What was left out when the inputs were found.</param>
    public static Reading<LogInputs> Open(IEnumerable<RawInput> inputs, IEnumerable<string> notes, CancellationToken stop)
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

        var more = refused.Count > Told ? [$"Left out: {refused.Count - Told} more that are no login logs."] : Array.Empty<string>();
        return files.Count > 0 ? new Reading<LogInputs>.Accepted(new(files.ToImmutable(), [.. notes, .. refused.Take(Told).Select(why => "Left out: " + why), .. more])) : new Reading<LogInputs>.Rejected(string.Join("\n", refused.Take(Told)));
    }
}
