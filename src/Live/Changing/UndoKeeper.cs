using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Keeps an undo file on disk: whole at any moment, and there before the change it belongs to.</summary>
/// <param name="path">The file; for its owner only.</param>
public sealed class UndoKeeper(string path)
{
    private const long Largest = 16 * 1024 * 1024;

    public string Path => path;

    /// <summary>What was written last.</summary>
    public UndoFile? Last { get; private set; }

    /// <summary>Reads the file again.</summary>
    public Reading<UndoFile> Read()
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length > Largest)
            {
                return new Reading<UndoFile>.Rejected("--undo names no undo file: sfoauth fix --apply writes one and says where.");
            }

            Last = JsonSerializer.Deserialize(File.ReadAllBytes(path), UndoJson.Readable.UndoFile);
            return Last is { Schema: UndoFile.Shape, Steps.IsDefaultOrEmpty: false, Org: not null } ? new Reading<UndoFile>.Accepted(Last)
                : new Reading<UndoFile>.Rejected("The file of --undo is no undo file of sfoauth, or was written by a newer version.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Reading<UndoFile>.Rejected("The file of --undo cannot be read, or is no undo file of sfoauth.");
        }
    }

    /// <summary>Writes the file and waits for the disk: a reader finds the old one or the new one, never a part.</summary>
    public void Write(UndoFile file)
    {
        var beside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(stream, file, UndoJson.Readable.UndoFile);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        Last = file;
    }

    /// <summary>Makes the folder and tries to write; a sentence where that fails, while nothing has been changed yet.</summary>
    public string? Begin(UndoFile file)
    {
        try
        {
            if (File.Exists(path))
            {
                return "The undo file exists already, and I overwrite none: name another with --undo-file FILE.";
            }

            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            Write(file);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "The undo file cannot be written: name a place that is yours with --undo-file FILE. Nothing was changed.";
        }
    }
}
