using System.Text;
using SfOAuth.Knowledge;

namespace SfOAuth.Cli;

/// <summary>Writes a secret where only its owner can read it.</summary>
internal static class SecretFile
{
    /// <summary>Makes the file where there is none. What is in it stays.</summary>
    public static bool CanWrite(string path)
    {
        try
        {
            Open(path, FileMode.OpenOrCreate).Dispose();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    public static void Write(string path, Secret secret)
    {
        using var file = Open(path, FileMode.Create);
        if (!OperatingSystem.IsWindows())
        {
            // A file that was there keeps its permissions when it is opened.
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        file.Write(Encoding.UTF8.GetBytes(secret.Reveal()));
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
}
