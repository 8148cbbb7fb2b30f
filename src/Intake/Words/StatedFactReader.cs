using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads lines of the shape <c>name: value</c>: the contract's fact names, Setup's labels, and the usual synonyms.</summary>
internal static partial class StatedFactReader
{
    private static readonly FrozenDictionary<string, Setting> ByName = Vocabulary.Settings
        .SelectMany(setting => new[] { setting.Name, setting.Label }.Select(name => KeyValuePair.Create(Kebab.Plain(name), setting)))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        foreach (var (start, length) in Lines.Of(excerpt.Text))
        {
            if (length is > 2 and < 4_000 && Line().Match(excerpt.Text, start, length) is { Success: true } match)
            {
                var source = new Source(Standing.Stated, excerpt.Cut(match.Index, match.Length));
                foreach (var fact in Read(match.Groups[1].Value, match.Groups[2].Value.Trim().Trim('"', '\''), source))
                {
                    yield return fact;
                }
            }
        }
    }

    /// <summary>Reads one stated fact, as given with <c>--fact name=value</c>.</summary>
    public static IEnumerable<Fact> Read(string name, string value, Source source)
    {
        var plain = Kebab.Plain(name);
        var facts = Synonyms.Read(plain, value, source).ToList();
        if (facts.Count == 0 && ByName.TryGetValue(plain, out var setting) && setting.Read(value) is { } read)
        {
            facts.Add(new(setting, read, source));
        }

        return facts;
    }

    [GeneratedRegex(@"\G[ \t]*(?:[-*>•][ \t]*)?""?([A-Za-z][A-Za-z0-9_ ./'()-]{1,60}?)""?[ \t]*[:=][ \t]*([^\r\n]{1,3000})", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
