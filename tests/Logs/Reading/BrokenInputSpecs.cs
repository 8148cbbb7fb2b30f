using CsCheck;

namespace SfOAuth.Logs.Tests;

public sealed class BrokenInputSpecs
{
    private static readonly string Sound = AnyLog.Setup(Enumerable.Range(0, 40).Select(at => $"\"user{at % 5}@acme.example\",\"11/24/2026, 10:{at:d2}:11 AM UTC\",\"203.0.113.24\",\"Remote Access 2.0\",\"User is inactive\",\"Acme Sync\",\"acme.my.salesforce.com\""));

    [Fact]
    public void A_file_that_was_cut_off_gives_the_rows_before_the_cut() =>
        Gen.Int[1, Sound.Length].Sample(length =>
        {
            var whole = Sound[..length].Count(letter => letter is '\n') - 1;
            if (Read("a.csv", Encoding.UTF8.GetBytes(Sound[..length])) is { } report)
            {
                Assert.InRange(report.Logins, Math.Max(whole, 0), whole + 1);
            }
        }, iter: 200);

    [Fact]
    public void Gzip_that_was_cut_off_gives_the_rows_before_the_cut_and_says_so()
    {
        var random = new Random(7);
        var rows = AnyLog.Setup(Enumerable.Range(0, 40_000).Select(at => $"\"user{random.Next()}@acme.example\",\"{new DateTime(2026, 1, 1).AddSeconds(at):M'/'d'/'yyyy, HH:mm:ss} UTC\",\"203.0.113.24\",\"Remote Access 2.0\",\"Success\",\"Acme\",\"acme.my.salesforce.com\""));
        var packed = Ask.Gzip(Encoding.UTF8.GetBytes(rows));

        var report = Read("a.csv.gz", packed[..(packed.Length / 2)])!;

        Assert.InRange(report.Logins, 5_000, 35_000);
        Assert.Contains(report.Notes, note => note.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_went_wrong_never_break_the_run() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Byte, Gen.Int[0, Sound.Length - 1], Gen.Byte).Array[1, 20].Sample(changes =>
        {
            var bytes = Encoding.UTF8.GetBytes(Sound);
            foreach (var (one, value, other, also) in changes)
            {
                (bytes[one], bytes[other]) = (value, also);
            }

            if (Read("a.csv", bytes) is { } report)
            {
                Assert.InRange(report.Logins, 0, 41 + changes.Length);
            }
        }, iter: 300);

    [Fact]
    public void JSON_that_went_wrong_costs_its_line_only()
    {
        const string row = """{"LoginTime":"2026-11-24T10:00:00Z","Status":"Success","UserId":"0055j00000AT6I1"}""";

        var report = Ask.History(("a.json", $"{row}\n{{\"LoginTime\":\"2026-11-24T1\n{row}\nnot json at all\n{row}\n{row[..40]}"));

        Assert.Equal(3, report.Logins);
        Assert.Contains(report.Notes, note => note.Contains("damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bob@acme.example,\"11/24/2026, 10:02:11 AM UTC\",\"203.0.113.24,Remote Access 2.0,User is frozen,Acme,x\n")]
    [InlineData("\"bob@acme.example,\"11/24/2026, 10:02:11 AM UTC\",203.0.113.24,Remote Access 2.0,User is frozen,Acme,x\n")]
    public void A_quote_that_is_never_closed_costs_its_line_only(string broken)
    {
        var report = Ask.History(("a.csv", Sound + broken + Sound[(Sound.IndexOf('\n', StringComparison.Ordinal) + 1)..].Replace("10:", "11:", StringComparison.Ordinal)));

        Assert.InRange(report.Logins, 79, 81);
    }

    [Fact]
    public void A_quote_that_is_never_closed_in_a_large_file_costs_its_line_only()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var text = new StreamWriter(file))
            {
                text.Write("EVENT_TYPE,TIMESTAMP,REQUEST_ID,USER_NAME,LOGIN_STATUS,SOURCE_IP\n");
                for (var row = 0; row < 500_000; row++)
                {
                    text.Write(row == 1_000 ? "Login,20261124100000.000,1,\"bob@acme.example,LOGIN_NO_ERROR,203.0.113.9\n" : $"Login,2026112410{row / 60 % 60:d2}{row % 60:d2}.000,{row:d9},bob@acme.example,LOGIN_NO_ERROR,203.0.113.{row % 250} padding padding\n");
                }
            }

            var log = ((Reading<LogFile>.Accepted)LogFile.Open(RawInput.File(file))).Value;
            var report = HistoryAction.Run([log], new(), new LogOptions());

            Assert.InRange(report.Logins, 499_990, 500_000);
            Assert.Contains(report.Notes, note => note.Contains("never closed", StringComparison.Ordinal) || note.Contains("not closed", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_a_row_like_any_other()
    {
        var report = Ask.History(("a.csv", Sound + $"\"long@acme.example\",\"11/24/2026, 10:59:11 AM UTC\",\"203.0.113.24\",\"Remote Access 2.0\",\"User is frozen\",\"{new string('x', 10_000_000)}\",\"x\"\n"));

        Assert.Equal(41, report.Logins);
        Assert.All(report.Refused, pair => Assert.InRange(pair.App.Length, 0, 3_000));
    }

    [Fact]
    public void Every_usual_encoding_says_the_same()
    {
        var text = Sound.Replace("Acme Sync", "Überseezölle", StringComparison.Ordinal);
        byte[][] all = [Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], Encoding.Latin1.GetBytes(text), Encoding.Unicode.GetBytes(text)];

        foreach (var bytes in all)
        {
            Assert.Equal((40L, "Überseezölle"), (Read("a.csv", bytes)!.Logins, Read("a.csv", bytes)!.Refused[0].App));
        }
    }

    [Fact]
    public void An_unpaired_half_of_a_letter_between_two_reads_is_put_together()
    {
        var text = Sound + string.Concat(Enumerable.Range(0, 20_000).Select(at => $"\"🙂{at % 9}@acme.example\",\"11/24/2026, 10:02:11 AM UTC\",\"203.0.113.24\",\"Remote Access 2.0\",\"Success\",\"x{new string('y', at % 7)}\",\"x\"\n"));
        var report = HistoryAction.Run([Ask.File("a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)])], new(User: "🙂4@acme.example"), new LogOptions());

        Assert.Equal(Enumerable.Range(0, 20_000).Count(at => at % 9 == 4), report.Logins);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n\n", "empty")]
    [InlineData("a,b,c\n1,2,3\n", "no login log")]
    [InlineData("just some words about a login that failed", "no login log")]
    [InlineData("{\"error\":\"invalid_grant\"}", "without login rows")]
    [InlineData("[1,2,3]", "without login rows")]
    [InlineData("{", "without login rows")]
    [InlineData("PK\u0003\u0004 and so on", "zip")]
    public void What_is_no_log_is_refused_with_a_reason(string text, string reason) =>
        Assert.Contains(reason, Ask.Refused("a", Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_header_without_rows_is_a_log_without_rows() => Assert.Equal(0, Ask.History(("a.csv", AnyLog.SetupHeader + "\n")).Logins);

    [Fact]
    public void Files_that_were_joined_keep_no_header_as_a_row()
    {
        var joined = Sound + Sound.Replace("10:", "11:", StringComparison.Ordinal);

        Assert.Equal(80, Ask.History(("a.csv", joined)).Logins);
    }

    [Fact]
    public void Excels_hint_about_the_separator_is_no_row() => Assert.Equal(40, Ask.History(("a.csv", "sep=,\n" + Sound)).Logins);

    [Fact]
    public void A_run_that_is_told_to_stop_stops()
    {
        using var stop = new CancellationTokenSource();
        var file = Ask.File("a.csv", Encoding.UTF8.GetBytes(AnyLog.Setup(Enumerable.Repeat(Sound.Split('\n')[1], 50_000))));
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => HistoryAction.Run([file], new(), new LogOptions(), stop.Token));
    }

    private static HistoryReport? Read(string name, byte[] bytes) =>
        LogFile.Open(new RawInput(name, () => new MemoryStream(bytes))) is Reading<LogFile>.Accepted { Value: var file } ? HistoryAction.Run([file], new(), new LogOptions()) : null;
}
