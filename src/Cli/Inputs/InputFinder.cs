using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>Decides what an argument is: a file, a folder, standard input, or pasted words.</summary>
internal sealed class InputFinder(Terminal terminal)
{
    private const int LongestPath = 200;
    private static readonly string[] Endings =
        [".har", ".log", ".txt", ".json", ".csv", ".xml", ".http", ".html", ".htm", ".pem", ".crt", ".cer", ".pfx", ".p12", ".gz", ".zip", ".md", ".yaml", ".yml", ".jwt", ".out", ".err", ".trace"];

    private static readonly SearchValues<char> OfWords = SearchValues.Create("=?&{}[]\"<>");

    private readonly ImmutableArray<RawInput>.Builder inputs = ImmutableArray.CreateBuilder<RawInput>();
    private readonly ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
    private int texts;

    /// <summary>The inputs behind the arguments; a sentence where one names a file that is not there.</summary>
    public Reading<Inputs> Find(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (Add(argument) is { } trouble)
            {
                return new Reading<Inputs>.Rejected(trouble);
            }
        }

        return new Reading<Inputs>.Accepted(new(inputs.ToImmutable(), notes.ToImmutable()));
    }

    private string? Add(string argument)
    {
        if (argument is "-")
        {
            inputs.Add(new("stdin", terminal.In));
        }
        else if (File.Exists(argument) && ZipInputs.Looks(argument))
        {
            return Unpack(argument);
        }
        else if (File.Exists(argument))
        {
            inputs.Add(RawInput.File(argument, Echo.OfFile(argument)));
        }
        else if (Directory.Exists(argument))
        {
            Folder.Of(argument, inputs, notes);
        }
        else if (string.IsNullOrWhiteSpace(argument))
        {
            return "An argument is empty: there is nothing to read in it.";
        }
        else if (LooksLikePath(argument))
        {
            return $"There is no file or folder {Echo.Of(argument) ?? "of the name given"}. If these words are the error itself, pass them through standard input: … | sfoauth diagnose -";
        }
        else
        {
            inputs.Add(Words(argument));
        }

        return null;
    }

    private string? Unpack(string archive)
    {
        var reading = ZipInputs.Of(archive);
        if (reading is not Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Accepted { Value: var found })
        {
            return ((Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Rejected)reading).Why;
        }

        inputs.AddRange(found.Inputs);
        notes.AddRange(found.Notes);
        return null;
    }

    private RawInput Words(string words) =>
        new(++texts == 1 ? "text" : $"text-{texts}", () => new MemoryStream(Encoding.UTF8.GetBytes(words)));

    /// <summary>No blanks, and a slash or the ending of a file; addresses and query strings are words.</summary>
    private static bool LooksLikePath(string argument) =>
        argument.Length <= LongestPath && !argument.Any(char.IsWhiteSpace)
        && !argument.Contains("://", StringComparison.Ordinal) && !argument.AsSpan().ContainsAny(OfWords)
        && (argument.AsSpan().ContainsAny('/', '\\') || Endings.Any(ending => argument.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
