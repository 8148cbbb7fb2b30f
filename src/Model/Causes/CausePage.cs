using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Causes;

/// <summary>The words of a cause: what it is, how to tell it from its rivals, the change, its cost and its proof.</summary>
public sealed record CausePage
{
    /// <summary>Names the fault; reads well after "the login failed because of this".</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong and why Salesforce then refuses.</summary>
    public required string Because { get; init; }

    /// <summary>Rival slug and the observation that tells it apart.</summary>
    public required ImmutableArray<Labelled> Rivals { get; init; }

    /// <summary>The steps, labelled with the place of the change.</summary>
    public required ImmutableArray<Labelled> Change { get; init; }

    /// <summary>What the change opens up.</summary>
    public required string SecurityCost { get; init; }

    /// <summary>What a success looks like, and where.</summary>
    public required string Verify { get; init; }

    /// <summary>Addresses with their confidence, best first.</summary>
    public required ImmutableArray<Reference> Sources { get; init; }

    /// <summary>The page as written.</summary>
    public required string Markdown { get; init; }

    /// <summary>The confidence of the best source.</summary>
    public Confidence Confidence => Sources.Select(source => source.Confidence).DefaultIfEmpty(Confidence.Modelled).Max();

    /// <summary>Reads a page; a missing section is empty (a test holds that none is).</summary>
    public static CausePage Read(string markdown)
    {
        var sections = Sections(markdown);
        var bullets = sections.ToDictionary(pair => pair.Key, pair => pair.Value.Where(IsBullet).Select(line => line[2..]), StringComparer.Ordinal);
        IEnumerable<string> Bullets(string name) => bullets.GetValueOrDefault(name) ?? [];
        string Words(string name) => string.Join("\n", sections.GetValueOrDefault(name)?.Where(line => line.Length > 0) ?? []);
        return new()
        {
            Title = sections.Keys.FirstOrDefault() ?? "",
            Because = Words(sections.Keys.FirstOrDefault() ?? ""),
            Rivals = [.. Bullets("Tell it apart").Select(Labelled.Read)],
            Change = [.. Bullets("Change").Select(Labelled.Read)],
            SecurityCost = Words("Security cost"),
            Verify = Words("Verify"),
            Sources = [.. Bullets("Sources").Select(Reference.Read).OrderByDescending(source => source.Confidence)],
            Markdown = markdown,
        };
    }

    private static bool IsBullet(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static Dictionary<string, List<string>> Sections(string markdown)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('#'))
            {
                current = sections[line.TrimStart('#').Trim()] = [];
            }
            else
            {
                current?.Add(line);
            }
        }

        return sections;
    }
}

/// <summary>A sentence with the word before its colon.</summary>
public sealed record Labelled(string Label, string Text)
{
    internal static Labelled Read(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? new("", line) : new(line[..colon].Trim('`', '*', ' '), line[(colon + 2)..].Trim());
    }
}

/// <summary>A source and how firm it is.</summary>
public sealed record Reference(Confidence Confidence, string Text)
{
    internal static Reference Read(string line)
    {
        var end = line.IndexOf(']', StringComparison.Ordinal);
        return line.StartsWith('[') && end > 0 && Enum.TryParse<Confidence>(line[1..end], ignoreCase: true, out var confidence)
            ? new(confidence, line[(end + 1)..].Trim())
            : new(Confidence.Judged, line);
    }
}
