using System.IO.Compression;

namespace SfOAuth.Faces.Tests.BadInput;

/// <summary>What cannot be read gets one clear sentence and the number for it; what can, in spite of all, is read.</summary>
public sealed class BadInputSpecs : IDisposable
{
    private const string Reply = """{"error":"invalid_grant","error_description":"inactive user"}""";
    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-bad-").FullName;

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "empty.log", [], "is empty" },
        { "blank.log", [.. " \r\n\t\n"u8], "is empty" },
        { "mark.log", [0xEF, 0xBB, 0xBF], "is empty" },
        { "core", [.. Enumerable.Range(0, 4096).Select(at => (byte)(at * 167 % 251))], "is binary data" },
        { "zeros.log", new byte[5000], "is binary data" },
        { "screen.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "is a picture" },
        { "guide.pdf", [.. "%PDF-1.7\n"u8, 0, 1, 2], "is a PDF" },
        { "logs.zip", [0x50, 0x4B, 0x03, 0x04, 20, 0], "is a zip archive" },
        { "stump.gz", [0x1F, 0x8B, 0x08, 0, 1, 2, 3], "gzip" },
        { "empty.gz", Gzip([]), "is empty" },
        { "picture.gz", Gzip([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), "is a picture" },
    };

    // The runner writes out what it gets for a test: thirty megabytes take it minutes, a name takes none.
    private static readonly Dictionary<string, Func<byte[]>> Mangled = new(StringComparer.Ordinal)
    {
        ["UTF-16"] = () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Reply)],
        ["UTF-16 without a mark"] = () => Encoding.Unicode.GetBytes(Reply),
        ["UTF-16 big-endian without a mark"] = () => Encoding.BigEndianUnicode.GetBytes(Reply),
        ["UTF-16 cut in the middle of a letter"] = () => Encoding.Unicode.GetBytes(Reply)[..^1],
        ["invalid UTF-8 around it"] = () => [0xC3, 0x28, 0xFF, 0x0A, .. Encoding.UTF8.GetBytes(Reply), 0x0A, 0xE2, 0x82],
        ["Windows-1252 around it"] = () => [0x93, 0xFC, 0x94, 0x0A, .. Encoding.UTF8.GetBytes(Reply)],
        ["a few zeros around it"] = () => [0, 0, .. Encoding.UTF8.GetBytes(Reply), 0x0A, .. Encoding.UTF8.GetBytes(new string('x', 200))],
        ["gzip"] = () => Gzip(Encoding.UTF8.GetBytes(Reply)),
        ["gzip in gzip"] = () => Gzip(Gzip(Encoding.UTF8.GetBytes(Reply))),
        ["gzip that was cut off"] = () => Gzip(Encoding.UTF8.GetBytes(Reply + string.Concat(Enumerable.Range(0, 50_000).Select(at => $"\nline {at * 7919 % 10_007}"))))[..40_000],
        ["one line of 30 MB, the words at its end"] = () => Encoding.UTF8.GetBytes(new string('x', 30_000_000) + Reply),
        ["one line of 30 MB, the words in its middle"] = () => Encoding.UTF8.GetBytes(new string('x', 15_000_000) + Reply + new string('y', 15_000_000)),
        ["only carriage returns"] = () => Encoding.UTF8.GetBytes("one\rtwo\r" + Reply + "\rthree\r"),
        ["colours of a terminal"] = () => Encoding.UTF8.GetBytes($"\e[31m{Reply}\e[0m"),
    };

    public static TheoryData<string> Readable { get; } = [.. Mangled.Keys];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Unreadable))]
    public void What_is_no_text_is_refused_in_one_sentence(string name, byte[] bytes, string words)
    {
        var path = Write(name, bytes);

        foreach (var told in (Told[])[Sfoauth.Run("diagnose", path), Sfoauth.Run(bytes, ["diagnose", "-"])])
        {
            Assert.Equal((ExitCodes.Misused, ""), (told.Code, told.Out));
            Assert.Contains(words, told.Error, StringComparison.Ordinal);
            Assert.Single(told.Error.TrimEnd('\n').Split('\n'));
            Assert.DoesNotContain("Exception", told.Error, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Readable))]
    public void What_holds_the_words_is_read_however_it_was_mangled(string name)
    {
        var told = Sfoauth.Run("diagnose", Write("input.log", Mangled[name]()), "--format", "json");

        Assert.True(told.Code == ExitCodes.Answered, $"{name}: {told.Everything}");
        Assert.Equal("user-inactive", told.Causes[0]);
    }

    [Fact]
    public void A_har_cut_off_anywhere_is_read_as_far_as_it_goes_or_called_unexplained()
    {
        var whole = File.ReadAllBytes(Sfoauth.Example("password-login.har"));

        for (var end = 1; end < whole.Length; end += 7)
        {
            var told = Sfoauth.Run(whole[..end], ["diagnose", "-", "--format", "json"]);

            Assert.True(told.Code is ExitCodes.Answered or ExitCodes.Unexplained && told.Error.Length == 0, $"cut at {end}: {told.Everything}");
        }
    }

    [Fact]
    public void A_har_cut_off_behind_the_answer_still_gives_the_answer()
    {
        var whole = File.ReadAllText(Sfoauth.Example("password-login.har"));
        var end = whole.IndexOf("authentication failure", StringComparison.Ordinal) + 40;

        Assert.Equal(Sfoauth.Pipe(whole, "diagnose", "--format", "json").Causes, Sfoauth.Pipe(whole[..end], "diagnose", "--format", "json").Causes);
    }

    [Fact]
    public void An_empty_folder_and_one_of_unreadable_files_are_told_apart()
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "none")).FullName;
        var pictures = Directory.CreateDirectory(Path.Combine(folder, "pictures")).FullName;
        File.WriteAllBytes(Path.Combine(pictures, "a.png"), [0x89, 0x50, 0x4E, 0x47]);

        var none = Sfoauth.Run("diagnose", empty);
        var some = Sfoauth.Run("diagnose", pictures);

        Assert.Equal((ExitCodes.Misused, ExitCodes.Misused), (none.Code, some.Code));
        Assert.Contains("There is no file to read there", none.Error, StringComparison.Ordinal);
        Assert.Contains("a.png is a picture", some.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused_by_its_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "whoever may read everything cannot see this");
        var path = Write("private.log", Encoding.UTF8.GetBytes(Reply));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        var told = Sfoauth.Run("diagnose", path);

        Assert.Equal((ExitCodes.Misused, ""), (told.Code, told.Out));
        Assert.Contains("private.log may not be read by this account", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_bad_files_do_not_fill_the_screen()
    {
        for (var at = 0; at < 30; at++)
        {
            Write($"{at:00}.png", [0x89, 0x50, 0x4E, 0x47]);
        }

        var told = Sfoauth.Run("diagnose", folder);

        Assert.Equal(ExitCodes.Misused, told.Code);
        Assert.InRange(told.Error.Split('\n').Length, 2, 10);
    }

    [Fact]
    public void A_stream_that_breaks_is_no_fault_of_ours()
    {
        var told = Sfoauth.Run([], ["diagnose", "-"], terminal => terminal with { In = () => new Torn() });

        Assert.Equal((ExitCodes.Misused, ""), (told.Code, told.Out));
        Assert.StartsWith("sfoauth diagnose: stdin could not be read", told.Error, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed class Torn : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the device is gone");

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the device is gone");
    }
}
