using System.Text.Json;
using System.Text.Json.Nodes;
using SfOAuth.Actions;
using SfOAuth.Cli;
using SfOAuth.Intake;

namespace SfOAuth.Analytics;

/// <summary>A store on disk: the table, and beside it a folder of ours that other engines pass over, for its name begins with a line.</summary>
internal sealed class StoreFolder
{
    /// <summary>How the names of imports begin that cannot go on, for their input can be read once only.</summary>
    public const string Once = "once-";

    private const string Own = "_sfoauth";
    private const string Mark = "store.json";
    private const string Spill = "spill";

    private readonly string root;

    private StoreFolder(string root) => this.root = root;

    /// <summary>The folder as it may be named.</summary>
    public string Name => Called(root);

    public string Table => Path.Combine(root, StoreSchema.Table);

    /// <summary>Rows on their way, by file.</summary>
    public string Staging => Path.Combine(root, Own, "staging");

    /// <summary>Where the database puts what memory has no room for.</summary>
    public string SpillFolder => Path.Combine(Staging, Spill);

    /// <summary>What was imported before.</summary>
    public string Imports => Path.Combine(root, Own, "imports");

    /// <summary>Every file of the table.</summary>
    public string Files => Path.Combine(Table, "*", "*", "*.parquet");

    public bool IsEmpty => !Directory.Exists(Table) || !Directory.EnumerateFiles(Table, "*.parquet", SearchOption.AllDirectories).Any();

    /// <summary>Opens a store to add to it, and makes one where there is none.</summary>
    public static Reading<StoreFolder> OfImport(string path)
    {
        if (File.Exists(path))
        {
            return No($"{Called(path)} is a file: --store takes a folder, a new one or that of a store.");
        }

        var folder = new StoreFolder(path);
        if (File.Exists(folder.MarkFile))
        {
            return folder.Checked();
        }

        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(entry => Path.GetFileName(entry) is not Own))
        {
            return No($"{Called(path)} holds other things and no store: give a new folder, or that of a store.");
        }

        Directory.CreateDirectory(Path.Combine(path, Own));
        Write(folder.MarkFile, new JsonObject { ["schema"] = StoreSchema.Version });
        return new Reading<StoreFolder>.Accepted(folder);
    }

    /// <summary>Opens a store to ask it.</summary>
    public static Reading<StoreFolder> OfQuestion(string path)
    {
        var folder = new StoreFolder(path);
        return !File.Exists(folder.MarkFile) ? No($"There is no store at {Called(path)}. sfoauth history import FILE… --store {Called(path)} makes one.")
            : folder.Checked() is Reading<StoreFolder>.Rejected refused ? refused
            : folder.IsEmpty ? No($"The store at {folder.Name} holds no rows yet: give logs to sfoauth history import, or the import that was stopped once more.")
            : new Reading<StoreFolder>.Accepted(folder);
    }

    /// <summary>A path with what looks like a secret hidden.</summary>
    public static string Called(string path) => Printable.Of(string.Concat(Door.OpenText("path", path).Excerpts.Select(excerpt => excerpt.Text)), 200);

    /// <summary>Keeps other imports out until it is put away; null where another one has it.</summary>
    public FileStream? Claim()
    {
        try
        {
            return new FileStream(Path.Combine(root, Own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException why) when (why is not DirectoryNotFoundException && !why.Message.Contains("space", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }

    /// <summary>Removes what a stopped import left behind and nobody can use.</summary>
    public void Tidy()
    {
        Directory.CreateDirectory(Staging);
        foreach (var left in Directory.EnumerateDirectories(Staging).Where(left => Path.GetFileName(left) is var name && (name.StartsWith(Once, StringComparison.Ordinal) || name is Spill)))
        {
            Directory.Delete(left, recursive: true);
        }
    }

    /// <summary>Writes a small file whole or not at all.</summary>
    public static void Write(string path, JsonObject content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", content.ToJsonString() + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    private string MarkFile => Path.Combine(root, Own, Mark);

    private Reading<StoreFolder> Checked()
    {
        try
        {
            var version = JsonNode.Parse(File.ReadAllText(MarkFile))?["schema"]?.GetValue<string>();
            return version == StoreSchema.Version ? new Reading<StoreFolder>.Accepted(this)
                : No($"{Name} is a store of the layout {Printable.Of(version ?? "(none)", 40)}; this program reads {StoreSchema.Version}. Import the logs into a new folder, or use the program that made it.");
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            return No($"{Name} is a store whose {Own}/{Mark} is damaged: it should hold {{\"schema\":\"{StoreSchema.Version}\"}}. Restore it, or import the logs into a new folder.");
        }
    }

    private static Reading<StoreFolder>.Rejected No(string why) => new(why);
}
