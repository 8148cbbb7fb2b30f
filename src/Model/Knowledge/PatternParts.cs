using System.Collections.Immutable;
using System.Text;

namespace SfOAuth.Knowledge;

/// <summary>Takes a pattern apart: <c>{number}</c>, <c>{id}</c>, <c>{word}</c> and <c>{text}</c> are gaps, <c>{{</c> and <c>}}</c> are braces.</summary>
internal static class PatternParts
{
    /// <param name="why">Why it is no pattern; empty where it is one.</param>
    public static ImmutableArray<TextPattern.Part> Of(string text, out string why)
    {
        var parts = ImmutableArray.CreateBuilder<TextPattern.Part>();
        var words = new StringBuilder();
        why = "";
        for (var at = 0; at < text.Length && why.Length == 0; at++)
        {
            if (text[at] is not ('{' or '}'))
            {
                words.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == text[at])
            {
                words.Append(text[at++]);
            }
            else if (Named(text, at) is var (gap, end))
            {
                End(words, parts);
                parts.Add(new("", gap));
                at = end;
            }
            else
            {
                why = $"character {at + 1} is a brace that belongs to no gap: write {{number}}, {{id}}, {{word}} or {{text}}, and {{{{ or }}}} for a brace itself";
            }
        }

        End(words, parts);
        return parts.ToImmutable();
    }

    private static (Gap Gap, int End)? Named(string text, int at) =>
        text[at] is '{' && text.IndexOf('}', at) is > 0 and var end
            ? text[(at + 1)..end] switch
            {
                "number" => (Gap.Number, end),
                "id" => (Gap.Id, end),
                "word" => (Gap.Word, end),
                "text" => (Gap.Text, end),
                _ => null,
            }
            : null;

    private static void End(StringBuilder words, ImmutableArray<TextPattern.Part>.Builder parts)
    {
        if (words.Length > 0)
        {
            parts.Add(new(words.ToString(), null));
            words.Clear();
        }
    }
}
