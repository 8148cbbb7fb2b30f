using System.IO.Compression;
using System.Text;
using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class DecodingSpecs
{
    private const string Words = "error=invalid_grant\r\nline two: é ü – “x” ñ\n";

    public static TheoryData<string, byte[], string> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words), "" },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)], "" },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)], "UTF-16" },
        { "UTF-16 big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)], "UTF-16" },
        { "UTF-16 unmarked", Encoding.Unicode.GetBytes(Words), "UTF-16" },
        { "UTF-16 big-endian unmarked", Encoding.BigEndianUnicode.GetBytes(Words), "UTF-16" },
        { "Windows-1252", Windows1252(Words), "Windows-1252" },
        { "gzip", Gzip(Encoding.UTF8.GetBytes(Words)), "gzip" },
        { "gzip twice", Gzip(Gzip(Encoding.UTF8.GetBytes(Words))), "gzip" },
        { "gzip of UTF-16", Gzip([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)]), "UTF-16" },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_read(string name, byte[] bytes, string note)
    {
        var document = Accepted(bytes);

        Assert.Equal((Words, true), (Assert.Single(document.Excerpts).Text, document.IsWhole));
        Assert.True(note.Length == 0 ? document.Notes.IsEmpty : document.Notes.Any(one => one.Contains(note, StringComparison.Ordinal)), name);
    }

    public static TheoryData<byte[], string> Rubbish => new()
    {
        { [], "empty" },
        { [0x1F, 0x8B, 0x08, 1, 2, 3], "gzip" },
        { [0x50, 0x4B, 0x03, 0x04, 0, 0, 0], "zip" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "picture" },
        { [1, 2, 3, 4, 5, 6, 7, 14, 15, 16], "binary" },
        { [.. Enumerable.Range(0, 4096).Select(at => (byte)(at * 167 % 251))], "binary" },
    };

    [Theory, MemberData(nameof(Rubbish))]
    public void What_is_no_text_is_refused_in_one_sentence(byte[] bytes, string word)
    {
        var rejected = Assert.IsType<Reading<Document>.Rejected>(Open(bytes));

        Assert.Contains(word, rejected.Why, StringComparison.Ordinal);
        Assert.StartsWith("x.log ", rejected.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_log_that_was_cut_off_is_read_as_far_as_it_goes()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(at => $"line {at * 7919 % 10007} invalid_grant\n"))));

        var document = Accepted(whole[..(whole.Length / 2)]);

        Assert.StartsWith("line 0 invalid_grant", document.Excerpts[0].Text, StringComparison.Ordinal);
        Assert.Contains(document.Notes, note => note.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_and_a_missing_file_are_refused_by_name()
    {
        var folder = Assert.IsType<Reading<Document>.Rejected>(Door.Open(RawInput.File(Path.GetTempPath())));
        var missing = Assert.IsType<Reading<Document>.Rejected>(Door.Open(RawInput.File("/nowhere/at/all.log")));
        var unnameable = Assert.IsType<Reading<Document>.Rejected>(Door.Open(RawInput.File("a\0b")));

        Assert.Contains("folder", folder.Why, StringComparison.Ordinal);
        Assert.Contains("does not exist", missing.Why, StringComparison.Ordinal);
        Assert.Contains("not a file name", unnameable.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_knows_its_line_and_its_offset()
    {
        var excerpt = Assert.Single(Accepted(Encoding.UTF8.GetBytes("one\r\ntwo é\nthree")).Excerpts);

        var slice = excerpt.Cut(excerpt.Text.IndexOf("three", StringComparison.Ordinal), 500);

        Assert.Equal(("three", "x.log", 3, 11L), (slice.Text, slice.Input, slice.Line, slice.Offset));
    }

    [Fact]
    public void Only_cancellation_throws() =>
        Assert.Throws<OperationCanceledException>(() => Door.Open(new RawInput("x", () => new MemoryStream([65])), stop: new CancellationToken(true)));

    private static Reading<Document> Open(byte[] bytes) => Door.Open(new RawInput("x.log", () => new MemoryStream(bytes)));

    private static Document Accepted(byte[] bytes) => Assert.IsType<Reading<Document>.Accepted>(Open(bytes)).Value;

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Windows1252(string text) =>
        [.. text.Select(letter => letter switch { '–' => (byte)0x96, '“' => (byte)0x93, '”' => (byte)0x94, _ => (byte)letter })];
}
