using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>A look-up and what came of it. What the org said is a document like any input: it came through the door, and is quoted from there.</summary>
public sealed record OrgLook(OrgAsk Ask)
{
    private const string NoRow = "no row";

    /// <summary>The question and its rows, one a line; or the files of metadata.</summary>
    public ImmutableArray<Document> Documents { get; private init; } = [];

    public ImmutableArray<OrgRow> Rows { get; private init; } = [];

    /// <summary>Why there is no answer; null where there is one.</summary>
    public Obstacle? Obstacle { get; private init; }

    /// <summary>The org has more rows than were read.</summary>
    public bool IsCut { get; init; }

    /// <summary>Fields that this org, or this user, does not know.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    public bool IsAnswered => Obstacle is null;

    /// <summary>An answer in rows.</summary>
    /// <param name="lines">One object of JSON a row.</param>
    internal static OrgLook Of(OrgAsk ask, IEnumerable<string> lines)
    {
        if (ask.IsSheet)
        {
            return Read(ask, Sheet.Write(ask, lines));
        }

        var rows = string.Join('\n', lines);
        return Read(ask, $"{ask.Text}\n{(rows.Length > 0 ? rows : NoRow)}\n");
    }

    /// <summary>An answer in rows, as it stands in a document.</summary>
    internal static OrgLook Read(OrgAsk ask, string text)
    {
        var document = Door.OpenText(NameOf(ask), text);
        return new(ask) { Documents = [document], Rows = [.. document.Excerpts.SelectMany(excerpt => ask.IsSheet ? Sheet.RowsOf(excerpt) : RowsOf(excerpt))] };
    }

    /// <summary>Files of metadata, as they would stand in a project.</summary>
    internal static OrgLook Of(OrgAsk ask, ImmutableArray<(string Path, string Text)> files) =>
        new(ask) { Documents = [.. files.Select(file => Door.OpenText(file.Path, file.Text))] };

    internal static OrgLook Of(OrgAsk ask, Obstacle obstacle) => new(ask) { Obstacle = obstacle };

    /// <summary>Where the question stands: what an empty answer rests on.</summary>
    public Source AtQuestion(Standing standing, string note = "") =>
        Ask.IsSheet ? new(standing, null, $"{Ask.Text}: {(Rows.IsEmpty ? NoRow : $"{Rows.Length} rows")}")
        : Documents is [{ Excerpts: [var excerpt, ..] }, ..] ? new(standing, excerpt.Cut(0, Math.Min(Ask.Text.Length + 1 + (Rows.IsEmpty ? NoRow.Length : 0), 240)), note) : new(standing, null, note);

    private static string NameOf(OrgAsk ask) => $"{ask.Source} (org)";

    private static IEnumerable<OrgRow> RowsOf(Excerpt excerpt)
    {
        var start = 0;
        foreach (var line in excerpt.Text.Split('\n'))
        {
            if (line.StartsWith('{') && Parse(line) is { } values)
            {
                yield return new(excerpt, start, line, values);
            }

            start += line.Length + 1;
        }
    }

    private static JsonElement? Parse(string line)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
