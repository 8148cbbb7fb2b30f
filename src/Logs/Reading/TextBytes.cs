using System.Text;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>The text of an input as UTF-8, unpacked and decoded: whatever it was written in, behind here is one encoding.</summary>
internal sealed class TextBytes : IDisposable
{
    private const int Chunk = 1 << 18;

    private readonly CarefulReader reader;
    private readonly CancellationToken stop;
    private Charset? charset;
    private byte[] raw = [];
    private char[] units = [];
    private int held;

    private TextBytes(CarefulReader reader, CancellationToken stop)
    {
        this.reader = reader;
        this.stop = stop;
    }

    /// <summary>What to say about the way it was read.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            string?[] notes =
            [
                reader.Unpacked > 0 ? "gzip, unpacked" : null,
                charset is { Note.Length: > 0 } odd ? odd.Note : null,
                reader.Broken is { } why ? $"reading ended early: {why}; what came before was used" : null,
            ];
            return notes.OfType<string>();
        }
    }

    /// <summary>Why it could not be read at all; null while it can.</summary>
    public string? Broken => reader.Broken;

    /// <summary>Takes the beginning of an input, decoded, and what is needed to read on.</summary>
    public static (TextBytes Text, byte[] Head, byte[] Raw) Open(Stream stream, int headSize, CancellationToken stop)
    {
        var text = new TextBytes(new CarefulReader(stream), stop);
        text.reader.UnpackGzip();
        var head = new byte[headSize];
        Array.Resize(ref head, text.reader.Fill(head, stop));
        var (guess, mark) = CharsetGuess.From(head);
        text.charset = guess is Utf8Charset ? null : guess;
        return (text, text.Decode(head.AsSpan(mark), head.Length < headSize), head);
    }

    /// <summary>The next bytes of the text.</summary>
    public int Read(Span<byte> buffer)
    {
        if (charset is null)
        {
            return reader.Fill(buffer, stop);
        }

        // Three bytes of UTF-8 for every unit at most, so that nothing is left over.
        var take = Math.Min(Chunk, buffer.Length / 3) & ~3;
        var bytes = new byte[take];
        var read = reader.Fill(bytes, stop);
        var decoded = Decode(bytes.AsSpan(0, read), read < take);
        decoded.CopyTo(buffer);
        return decoded.Length;
    }

    public void Dispose() => reader.Dispose();

    private byte[] Decode(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        if (charset is null)
        {
            return bytes.ToArray();
        }

        // A unit may be torn between two reads; a pair of surrogates as well.
        raw = [.. raw.AsSpan(0, held), .. bytes];
        var whole = raw.Length / charset.Unit;
        units = new char[whole];
        charset.Widen(raw.AsSpan(0, whole * charset.Unit), units);
        var cut = isEnd || whole == 0 || !char.IsHighSurrogate(units[^1]) || charset.Unit == 1 ? whole : whole - 1;
        var rest = raw.AsSpan(cut * charset.Unit).ToArray();
        (raw, held) = (rest, rest.Length);
        return Encoding.UTF8.GetBytes(charset.Decode(units.AsSpan(0, cut)));
    }
}
