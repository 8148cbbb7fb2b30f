using System.Text;

namespace SfOAuth.Actions;

/// <summary>The book of changes: one JSON object a line, for its owner only. Nothing in it is ever changed.</summary>
/// <param name="folder">Where small things are kept; null where nothing is.</param>
public sealed class ChangeBook(string? folder)
{
    private const string Name = "changes.jsonl";

    /// <summary>Adds a line; a sentence where that fails.</summary>
    public string? Add(ChangeRecord record)
    {
        if (folder is null)
        {
            return "No folder is there to keep the book of changes in: the record stands in this report only.";
        }

        try
        {
            Directory.CreateDirectory(folder);
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(Path.Combine(folder, Name), options);
            stream.Write(Encoding.UTF8.GetBytes(ReportJson.WriteLine(record) + "\n"));
            stream.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "The book of changes could not be written: keep the record from this report.";
        }
    }
}
