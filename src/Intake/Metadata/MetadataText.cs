using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Custom metadata and custom labels: metadata that teams keep settings in, and now and then a secret, in clear text.</summary>
internal static partial class MetadataText
{
    private const int Most = 20;

    /// <summary>True for files of these two types, in either format.</summary>
    public static bool Holds(string path)
    {
        var name = path.Replace('\\', '/');
        return name.EndsWith(".md-meta.xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".labels-meta.xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".labels", StringComparison.OrdinalIgnoreCase)
            || (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && name.Split('/') is [.., "customMetadata", _]);
    }

    /// <summary>Values that are named after a secret; the place is that of the name, never of the value.</summary>
    public static ImmutableArray<Fact> Secrets(Excerpt excerpt) =>
        [.. Named().Matches(excerpt.Text).Where(match => IsValue(match.Groups[2].Value)).Take(Most)
            .Select(match => Declared.SecretInFile.At(match.Groups[1].Value, new(Standing.Read, excerpt.Cut(match.Groups[1].Index, match.Groups[1].Length))))];

    // What the door hid is a secret for certain; stars are also what a person puts in its place.
    private static bool IsValue(string value) => !value.AsSpan().ContainsAnyExcept('*') || !Placeholders.Is(value);

    [GeneratedRegex("<(?:field|fullName)>([A-Za-z0-9_]{0,60}(?:secret|password|passwd|private_?key|(?:refresh|access|security)_?token)[A-Za-z0-9_]{0,40})</(?:field|fullName)>(?:(?!<field>|</labels>)[\\s\\S]){0,600}?<value[^>]{0,80}>([^<\\s]{8,})</value>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
