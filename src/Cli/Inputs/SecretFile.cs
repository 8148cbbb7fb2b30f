using System.Text;
using SfOAuth.Knowledge;

namespace SfOAuth.Cli;

/// <summary>Writes a secret where only its owner can read it.</summary>
internal static class SecretFile
{
    public static void Write(string path, Secret secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(secret.Reveal()));
    }
}
