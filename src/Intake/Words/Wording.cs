namespace SfOAuth.Intake;

/// <summary>
/// A phrase as people put it: <c>(a|b)</c> is a choice, which may be empty, and <c>*</c> a gap of up to sixty characters.
/// Taken apart when a text first holds its beginning.
/// </summary>
public sealed class Wording(string phrase)
{
    private const int Gap = 60;

    private string[][]? parts;

    /// <summary>The phrase as written, in lower case.</summary>
    public string Phrase => phrase;

    /// <summary>The beginnings by which it is looked for: plain letters up to the first choice or gap, at least three.</summary>
    public IEnumerable<string> Openings() => Openings("", phrase);

    /// <summary>The length of the words when they stand at this place of a line (in lower case), or null.</summary>
    public int? LengthAt(string line, int start) => End(line, start, 0) is { } end ? end - start : null;

    private static IEnumerable<string> Openings(string known, string rest)
    {
        var stop = rest.AsSpan().IndexOfAny('(', '*');
        if (stop < 0 || known.Length + stop >= 3)
        {
            return [known + (stop < 0 ? rest : rest[..stop])];
        }

        var (choices, after) = rest[stop] is '(' ? Choice(rest, stop) : ([""], rest[(stop + 1)..]);
        return choices.SelectMany(choice => Openings(known + rest[..stop] + choice, after)).Distinct();
    }

    private static (string[] Choices, string After) Choice(string text, int open)
    {
        var close = text.IndexOf(')', open);
        return (text[(open + 1)..close].Split('|'), text[(close + 1)..]);
    }

    private static string[][] TakeApart(string rest)
    {
        var taken = new List<string[]>();
        while (rest.Length > 0)
        {
            var stop = rest.AsSpan().IndexOfAny('(', '*') is var at and >= 0 ? at : rest.Length;
            taken.Add([rest[..stop]]);
            if (stop == rest.Length)
            {
                break;
            }

            (var choices, rest) = rest[stop] is '(' ? Choice(rest, stop) : ([], rest[(stop + 1)..]);
            taken.Add(choices);
        }

        return [.. taken.Where(part => part is not [""])];
    }

    /// <summary>Where the parts from <paramref name="index"/> on end; a part without choices is a gap.</summary>
    private int? End(string line, int at, int index)
    {
        parts ??= TakeApart(phrase);
        if (index == parts.Length)
        {
            return at;
        }

        return parts[index].Length == 0 ? AfterGap(line, at, index + 1) : AfterChoice(line, at, index);
    }

    private int? AfterChoice(string line, int at, int index)
    {
        foreach (var choice in parts![index])
        {
            if (line.AsSpan(at).StartsWith(choice, StringComparison.Ordinal) && End(line, at + choice.Length, index + 1) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private int? AfterGap(string line, int at, int index)
    {
        for (var next = at; next <= line.Length && next - at <= Gap; next++)
        {
            if (End(line, next, index) is { } end)
            {
                return end;
            }
        }

        return null;
    }
}
