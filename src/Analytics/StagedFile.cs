using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SfOAuth.Actions;

namespace SfOAuth.Analytics;

/// <summary>The rows of one file on their way: numbered pieces, each a small table by org and day.</summary>
internal sealed class StagedFile(string place, Database database, int pieceRows)
{
    private const string Whole = "whole.json";

    /// <summary>Rows of a piece. A run that goes on counts the pieces that are there.</summary>
    public int PieceRows => pieceRows;

    public Database Database => database;

    public bool IsWhole => File.Exists(Path.Combine(place, Whole));

    /// <summary>Where a day is written before it takes its place.</summary>
    public string Beside => Path.Combine(place, "day.parquet");

    /// <summary>Pieces that are there already.</summary>
    public int Pieces => Directory.Exists(place) ? Directory.EnumerateDirectories(place, "piece-*").Count(piece => !piece.EndsWith(".new", StringComparison.Ordinal)) : 0;

    /// <summary>What the whole file came to.</summary>
    public (long Rows, long Other, ImmutableArray<string> Notes) Told
    {
        get
        {
            var told = JsonNode.Parse(File.ReadAllText(Path.Combine(place, Whole)))!;
            return (told["rows"]!.GetValue<long>(), told["other"]!.GetValue<long>(), [.. told["notes"]!.AsArray().Select(note => note!.GetValue<string>())]);
        }
    }

    /// <summary>Folders of orgs and days with the files that hold rows of them.</summary>
    public ILookup<string, string> Days() =>
        Directory.EnumerateFiles(place, "*.parquet", SearchOption.AllDirectories).Where(file => file != Beside)
            .ToLookup(file => Path.GetRelativePath(place, Path.GetDirectoryName(file)!).Replace('\\', '/').Split('/', 2)[1]);

    /// <summary>Writes a table of the database as the next piece.</summary>
    public void Add(string table)
    {
        var piece = Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"piece-{Pieces:d6}"));
        if (Directory.Exists(piece + ".new"))
        {
            Directory.Delete(piece + ".new", recursive: true);
        }

        Directory.CreateDirectory(place);
        database.Do($"COPY {table} TO {StoreSql.Text(piece + ".new")} (FORMAT parquet, COMPRESSION snappy, PARTITION_BY (org, day))");
        Directory.Move(piece + ".new", piece);
    }

    /// <summary>Says that the file was read to its end.</summary>
    public (long Rows, long Other, ImmutableArray<string> Notes) Close(long rows, long other, ImmutableArray<string> notes)
    {
        Directory.CreateDirectory(place);
        var told = new JsonObject { ["rows"] = rows, ["other"] = other, ["notes"] = new JsonArray([.. notes.Select(note => JsonValue.Create(note))]) };
        File.WriteAllText(Path.Combine(place, Whole + ".new"), told.ToJsonString());
        File.Move(Path.Combine(place, Whole + ".new"), Path.Combine(place, Whole));
        return (rows, other, notes);
    }

    public void Remove()
    {
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }
    }
}
