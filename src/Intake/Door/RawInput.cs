namespace SfOAuth.Intake;

/// <summary>An input as it came.</summary>
/// <param name="Name">The file name; <c>stdin</c> for <c>-</c>, <c>text</c> for pasted words.</param>
/// <param name="Open">Opens it for reading, once.</param>
public sealed record RawInput(string Name, Func<Stream> Open)
{
    /// <summary>A file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What it is called in answers, where the path itself had better not be repeated.</param>
    public static RawInput File(string path, string? name = null) => new(name ?? path, () => OpenFile(path));

    // A large buffer of our own makes the stream's superfluous.
    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
}
