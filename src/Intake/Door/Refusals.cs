using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>The sentences in which an input is turned away: what was read, what is wrong with it, what to do.</summary>
internal static class Refusals
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F\u007F\u0081\u008D\u008F\u0090\u009D");

    private static readonly (byte[] Magic, string What, string Do)[] Magics =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive", "unpack it and give the files inside"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document", "copy its text and paste that"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", "type or copy the words it shows"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "type or copy the words it shows"),
        ([0x47, 0x49, 0x46, 0x38], "a picture (GIF)", "type or copy the words it shows"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", "give its log or its output"),
        ([0x4D, 0x5A, 0x90], "a program", "give its log or its output"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "unpack it and give the files inside"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive", "unpack it (bunzip2) and give the file inside"),
        ([0xFD, 0x37, 0x7A, 0x58], "an xz archive", "unpack it (unxz) and give the file inside"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "unpack it (unzstd) and give the file inside"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database", "export the rows as CSV"),
        ([0xFE, 0xED, 0xFE, 0xED], "a Java keystore", "export the certificate (keytool -exportcert -rfc) and give that"),
    ];

    /// <summary>Why the input could not be opened.</summary>
    public static string Unopened(string name, Exception why) => why switch
    {
        _ when Directory.Exists(name) => $"{name} is a folder, and I read files here: name the files in it.",
        FileNotFoundException or DirectoryNotFoundException => $"{name} does not exist: look at the spelling and at the folder you are in.",
        UnauthorizedAccessException or System.Security.SecurityException => $"{name} may not be read by this account: grant the right to read it, or paste its text.",
        PathTooLongException or ArgumentException or NotSupportedException => $"{Shorten(name)} is not a file name this system accepts: give the name of a file, or - for standard input.",
        _ => $"{name} could not be opened ({why.GetType().Name}): another program may hold it; copy the file and give the copy.",
    };

    public static string Empty(string name) =>
        $"{name} is empty: give the reply, the log or the words of the failed login.";

    public static string BrokenAtOnce(string name, string why) =>
        $"{name} could not be read: {why}. Give a fresh copy of it.";

    /// <summary>Why these bytes are no text; null when they may be one.</summary>
    public static string? Binary(string name, ReadOnlySpan<byte> head, ReadOnlySpan<char> decoded)
    {
        foreach (var (magic, what, advice) in Magics)
        {
            if (head.StartsWith(magic))
            {
                return $"{name} is {what}, not text: {advice}.";
            }
        }

        var sample = decoded[..Math.Min(decoded.Length, 65_536)];
        var odd = CountControls(sample);
        return odd * 20 > sample.Length
            ? $"{name} is binary data, not text ({100.0 * odd / sample.Length:F0} % of its beginning are control characters): give a log, a reply, a certificate or a HAR file."
            : null;
    }

    public static string PrivateKey(string name) =>
        $"{name} is a private key in binary form; I do not read keys and kept nothing of it: give its certificate instead.";

    private static int CountControls(ReadOnlySpan<char> sample)
    {
        var count = 0;
        while (sample.IndexOfAny(Controls) is >= 0 and var at)
        {
            count++;
            sample = sample[(at + 1)..];
        }

        return count;
    }

    private static string Shorten(string name) => name.Length > 80 ? name[..80] + "…" : name;
}
