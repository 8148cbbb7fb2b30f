using System.Runtime.InteropServices;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Decides what an input is: a certificate, a text that is kept whole, a text to be searched, or nothing that can be read.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Admission(string name, DoorOptions options, CarefulReader reader, IProgress<long>? progress)
{
    private const int FirstRead = 65_536;

    public Reading<Document> Admit(CancellationToken stop)
    {
        reader.UnpackGzip();
        var (head, isAll) = ReadHead(stop);
        if (head.IsEmpty)
        {
            return Rejected(reader.Broken is { } why ? Refusals.BrokenAtOnce(name, why) : Refusals.Empty(name));
        }

        if (CertificateFile.Looks(head.Span) && CertificateFile.Read(name, head.Span) is { } certificates)
        {
            return certificates;
        }

        var (charset, mark) = CharsetGuess.From(head.Span);
        var text = charset.Decode(head.Span[mark..]);
        if (isAll && string.IsNullOrWhiteSpace(text))
        {
            return Rejected(Refusals.Empty(name));
        }

        if (Refusals.Binary(name, head.Span, text) is { } binary)
        {
            return Rejected(binary);
        }

        var document = isAll && text.Length <= options.WholeUpTo ? Whole(text) : new Scanner(name, options, charset, reader, progress).Scan(head[mark..], stop);
        return new Reading<Document>.Accepted(document with { Notes = [.. HowRead(charset), .. document.Notes] });
    }

    private static Reading<Document>.Rejected Rejected(string why) => new(why);

    // As many bytes as the longest text that is kept whole can have. Most inputs are small and end long before.
    private (ReadOnlyMemory<byte> Head, bool IsAll) ReadHead(CancellationToken stop)
    {
        var first = new byte[FirstRead];
        var read = reader.Fill(first, stop);
        var most = (options.WholeUpTo * 3) + 4;
        if (read < first.Length || most <= first.Length)
        {
            return (first.AsMemory(0, read), read < first.Length);
        }

        var all = new byte[most];
        first.CopyTo(all, 0);
        read += reader.Fill(all.AsSpan(read), stop);
        return (all.AsMemory(0, read), read < most);
    }

    private Document Whole(string text)
    {
        progress?.Report(reader.Count);
        var screen = new Screen(name);
        screen.Take(new Portion(text, 0, text.Length, 1, 0));
        return screen.Finish(text.Length, isWhole: true);
    }

    private IEnumerable<string> HowRead(Charset charset)
    {
        string?[] notes =
        [
            reader.Unpacked > 0 ? "gzip, unpacked" : null,
            charset.Note.Length > 0 ? charset.Note : null,
            reader.Broken is { } why ? $"reading ended after {Sizes.Show(reader.Count)}: {why}" : null,
        ];
        return notes.OfType<string>();
    }
}
