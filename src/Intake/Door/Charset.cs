using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SfOAuth.Intake;

/// <summary>
/// How bytes are letters. A large input is searched in units (a byte widened to a char, or a UTF-16 code unit),
/// because the words looked for are ASCII; only what is kept is decoded.
/// </summary>
internal abstract class Charset
{
    /// <summary>What to say when it is not what everybody expects; empty for UTF-8.</summary>
    public abstract string Note { get; }

    /// <summary>Bytes per unit.</summary>
    public abstract int Unit { get; }

    /// <summary>Bytes to units, one to one.</summary>
    public abstract void Widen(ReadOnlySpan<byte> bytes, Span<char> units);

    /// <summary>Characters that these units decode to.</summary>
    public abstract long Count(ReadOnlySpan<char> units);

    public abstract string Decode(ReadOnlySpan<char> units);

    /// <summary>The nearest boundary of a character at or before a position.</summary>
    public abstract int Align(ReadOnlySpan<char> units, int at);

    /// <summary>Decodes bytes at once.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var units = new char[bytes.Length / Unit];
        Widen(bytes, units);
        return Decode(units);
    }
}

/// <summary>UTF-8; what is not valid becomes U+FFFD.</summary>
internal sealed class Utf8Charset : Charset
{
    private byte[] narrow = [];

    public override string Note => "";

    public override int Unit => 1;

    public override void Widen(ReadOnlySpan<byte> bytes, Span<char> units) => Encoding.Latin1.GetChars(bytes, units);

    public override long Count(ReadOnlySpan<char> units) =>
        Ascii.IsValid(units) ? units.Length : Encoding.UTF8.GetCharCount(Narrow(units));

    public override string Decode(ReadOnlySpan<char> units) => Encoding.UTF8.GetString(Narrow(units));

    public override int Align(ReadOnlySpan<char> units, int at)
    {
        // A sequence has at most three continuation bytes; more of them are rubbish and may be cut anywhere.
        for (var back = 0; back < 4 && at - back > 0 && at < units.Length; back++)
        {
            if ((units[at - back] & 0xC0) != 0x80)
            {
                return at - back;
            }
        }

        return at;
    }

    private ReadOnlySpan<byte> Narrow(ReadOnlySpan<char> units)
    {
        if (narrow.Length < units.Length)
        {
            narrow = new byte[units.Length];
        }

        return narrow.AsSpan(0, Encoding.Latin1.GetBytes(units, narrow));
    }
}

/// <summary>Windows-1252, of which Latin-1 is a part: the guess when it is not UTF-8.</summary>
internal sealed class Windows1252Charset : Charset
{
    // 0x80 to 0x9F; the five holes stay what they are.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public override string Note => "not UTF-8; read as Windows-1252";

    public override int Unit => 1;

    public override void Widen(ReadOnlySpan<byte> bytes, Span<char> units) => Encoding.Latin1.GetChars(bytes, units);

    public override long Count(ReadOnlySpan<char> units) => units.Length;

    public override string Decode(ReadOnlySpan<char> units)
    {
        var text = units.ToArray();
        foreach (ref var letter in text.AsSpan())
        {
            letter = letter is >= '\u0080' and <= '\u009F' ? Upper[letter - 0x80] : letter;
        }

        return new string(text);
    }

    public override int Align(ReadOnlySpan<char> units, int at) => at;
}

/// <summary>UTF-16, as Windows PowerShell writes its redirections.</summary>
internal sealed class Utf16Charset(bool bigEndian) : Charset
{
    public override string Note => bigEndian ? "read as UTF-16 (big-endian)" : "read as UTF-16";

    public override int Unit => 2;

    public override void Widen(ReadOnlySpan<byte> bytes, Span<char> units)
    {
        // Unpaired surrogates stay as they are; a decoder would replace them.
        var letters = MemoryMarshal.Cast<byte, ushort>(bytes);
        var target = MemoryMarshal.Cast<char, ushort>(units);
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(letters, target);
        }
        else
        {
            letters.CopyTo(target);
        }
    }

    public override long Count(ReadOnlySpan<char> units) => units.Length;

    public override string Decode(ReadOnlySpan<char> units) => new(units);

    public override int Align(ReadOnlySpan<char> units, int at) =>
        at > 0 && at < units.Length && char.IsLowSurrogate(units[at]) && char.IsHighSurrogate(units[at - 1]) ? at - 1 : at;
}
