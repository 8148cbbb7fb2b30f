using System.Security.Cryptography;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>Tells a file from every other without reading it whole: its length, when it was written, its beginning and its end.</summary>
internal static class Fingerprint
{
    private const int Piece = 1 << 20;

    /// <returns>Letters for the name of a file; null for what cannot be read twice.</returns>
    public static string? Of(RawInput input)
    {
        using var stream = input.Open();
        if (stream is not FileStream { CanSeek: true } file)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(file.Length));
        hash.AppendData(BitConverter.GetBytes(File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks));
        Append(hash, file);
        file.Seek(Math.Max(0, file.Length - Piece), SeekOrigin.Begin);
        Append(hash, file);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, FileStream file)
    {
        var buffer = new byte[Piece];
        hash.AppendData(buffer.AsSpan(0, file.ReadAtLeast(buffer, Piece, throwOnEndOfStream: false)));
    }
}
