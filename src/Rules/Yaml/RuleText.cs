using System.Text;

namespace SfOAuth.Rules;

/// <summary>The letters of a rule file: UTF-8 and nothing else, since a wrong guess would change the words that are looked for.</summary>
internal static class RuleText
{
    /// <summary>Longer than any rule file is; a file of this size is still read in a moment.</summary>
    private const int Largest = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="YamlTrouble">It cannot be read.</exception>
    public static string Of(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > Largest)
            {
                throw new YamlTrouble(1, $"the file is larger than {Largest / 1024} KB: split it into several.");
            }

            var bytes = new byte[file.Length];
            return Decode(bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new YamlTrouble(1, "the file cannot be opened: look whether it is there and whether you may read it.");
        }
    }

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            return text.Contains((byte)0) || bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)
                ? throw new YamlTrouble(1, "the file is no UTF-8 text (it looks like UTF-16, or like no text at all): save it as UTF-8.")
                : Strict.GetString(text);
        }
        catch (DecoderFallbackException fault)
        {
            throw new YamlTrouble(1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n'), "here is a character that is no UTF-8: save the file as UTF-8.");
        }
    }
}
