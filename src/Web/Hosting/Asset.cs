using System.Security.Cryptography;
using System.Text;

namespace SfOAuth.Web;

/// <summary>A file that is part of the program.</summary>
internal static class Asset
{
    public static string Read(string name)
    {
        using var stream = Open(name) ?? throw new InvalidOperationException($"The program lacks its part {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The file, or null where there is none of the name.</summary>
    public static Stream? Open(string name) => typeof(Asset).Assembly.GetManifestResourceStream(name);

    /// <summary>What a Content-Security-Policy allows a script or style by.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
