using System.Text;
using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class ScanSpecs
{
    private static readonly DoorOptions Small = new() { WholeUpTo = 1_000 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_kept_of_a_large_text_is_where_it_says(int kind)
    {
        var text = Log(60_000, line => line % 7_001 == 5_000 ? $"ERROR {Letters(line)} {{\"error\":\"invalid_grant\",\"refresh_token\":\"{Planted.RefreshToken}\"}} ü😀" : $"{line} calm – quiet ü 😀 nothing");
        var bytes = kind switch { 0 => Encoding.UTF8.GetBytes(text), 1 => Encoding.Unicode.GetBytes(text), 2 => Encoding.BigEndianUnicode.GetBytes(text), _ => Encoding.Latin1.GetBytes(text) };
        var original = kind == 3 ? Encoding.Latin1.GetString(bytes) : text;

        var document = Scan(bytes, Small);

        Assert.Equal(original.Length, document.Characters);
        Assert.Equal(8, document.Excerpts.Sum(one => one.Times));
        foreach (var excerpt in document.Excerpts)
        {
            Assert.Equal(1 + original.AsSpan(0, (int)excerpt.Offset).Count('\n'), excerpt.FirstLine);
            Assert.Equal(original.Substring((int)excerpt.Offset, excerpt.Text.Length).Replace(Planted.RefreshToken, "5Ae" + new string('*', Planted.RefreshToken.Length - 3), StringComparison.Ordinal), excerpt.Text);
        }
    }

    [Fact]
    public void A_line_without_end_is_cut_and_no_secret_is_torn_open()
    {
        var filler = string.Concat(Enumerable.Repeat("lorem ipsum ", 5_000));
        var text = $"{{\"a\":\"{filler}\",\"access_token\":\"{Planted.AccessToken}\",\"b\":\"{new string('x', 1_990)} invalid_grant {filler}\"}}";

        var document = Scan(Encoding.UTF8.GetBytes(text), Small);

        var excerpt = Assert.Single(document.Excerpts);
        Assert.True(excerpt.Text.Length <= 4_000);
        Assert.DoesNotContain("abcDEF.ghi", excerpt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_longer_than_the_margin_leaves_nothing_behind()
    {
        var text = $"start access_token={string.Concat(Enumerable.Repeat("Zq8wE", 4_000))}.invalid_grant and {new string('y', 5_000)}";

        var document = Scan(Encoding.UTF8.GetBytes(text), Small);

        Assert.All(document.Excerpts, excerpt => Assert.DoesNotContain("Zq8wE", excerpt.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('y')]
    [InlineData('\n')]
    public void A_hit_before_a_silence_longer_than_the_window_is_kept_and_the_reading_goes_on(char silence)
    {
        var document = Scan(Encoding.UTF8.GetBytes($"calm\ninvalid_grant{new string(silence, 3_000_000)}"), Small);

        Assert.Contains("invalid_grant", Assert.Single(document.Excerpts).Text, StringComparison.Ordinal);
        Assert.Equal(3_000_018, document.Characters);
    }

    [Fact]
    public void The_same_message_again_is_only_counted()
    {
        var text = Log(50_000, line => line % 500 == 0 ? $"2026-11-01 {line} ERROR invalid_grant" : $"{line} calm");

        var document = Scan(Encoding.UTF8.GetBytes(text), Small);

        Assert.Equal(100, document.Excerpts.Sum(excerpt => excerpt.Times));
        Assert.InRange(document.Excerpts.Length, 1, 3);
        Assert.Contains(document.Notes, note => note.Contains("100 hits", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_very_many_different_messages_the_first_and_the_last_are_kept()
    {
        var text = Log(200_000, line => line % 100 == 0 ? $"ERROR invalid_grant {Letters(line)}" : $"{line} calm");

        var document = Scan(Encoding.UTF8.GetBytes(text), Small);

        Assert.Equal(200, document.Excerpts.Length);
        Assert.Contains(Letters(0), document.Excerpts[0].Text, StringComparison.Ordinal);
        Assert.Contains(Letters(199_900), document.Excerpts[^1].Text, StringComparison.Ordinal);
        Assert.Contains(document.Notes, note => note.Contains("1,800 stretches in the middle left out", StringComparison.Ordinal));
    }

    [Fact]
    public void Sixty_megabytes_are_searched_in_little_memory()
    {
        var path = Path.GetTempFileName();
        try
        {
            var line = Encoding.UTF8.GetBytes($"2026-11-01T10:02:03Z INFO  request served in 12 ms {new string('z', 60)}\n");
            var hit = Encoding.UTF8.GetBytes($"2026-11-01T10:02:03Z ERROR invalid_grant client_secret={Planted.ConsumerSecret}\n");
            using (var file = File.Create(path))
            {
                for (var at = 0; at < 600_000; at++)
                {
                    file.Write(at == 599_000 ? hit : line);
                }
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = Assert.IsType<Reading<Document>.Accepted>(Door.Open(RawInput.File(path))).Value;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            var excerpt = Assert.Single(document.Excerpts);
            var place = excerpt.Cut(excerpt.Text.IndexOf("ERROR", StringComparison.Ordinal), 5);
            Assert.Equal((599_001, (599_000L * line.Length) + 21), (place.Line, place.Offset));
            Assert.InRange(allocated, 0, 64_000_000);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Progress_is_told_in_bytes()
    {
        var told = new List<long>();
        var bytes = Encoding.UTF8.GetBytes(Log(100_000, line => $"{line} calm"));

        Door.Open(new RawInput("x.log", () => new MemoryStream(bytes)), Small, progress: new Teller(told));

        Assert.Equal(bytes.Length, told[^1]);
    }

    private static string Letters(int number) => string.Concat(number.ToString("D6").Select(digit => (char)('a' + digit - '0')));

    private static string Log(int lines, Func<int, string> line) => string.Concat(Enumerable.Range(0, lines).Select(at => line(at) + "\n"));

    private static Document Scan(byte[] bytes, DoorOptions options) =>
        Assert.IsType<Reading<Document>.Accepted>(Door.Open(new RawInput("x.log", () => new MemoryStream(bytes)), options)).Value;

    private sealed class Teller(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
