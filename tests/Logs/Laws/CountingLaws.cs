using CsCheck;

namespace SfOAuth.Logs.Tests;

/// <summary>What the rows say does not depend on how they lie about.</summary>
public sealed class CountingLaws
{
    [Fact]
    public void The_order_of_the_rows_changes_no_answer() =>
        Gen.Select(AnyLog.SetupRows(120), Gen.Int[0, 1_000_000]).Sample((rows, seed) =>
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Ask.Answers(Ask.History(("a.csv", AnyLog.Setup(rows)))), Ask.Answers(Ask.History(("a.csv", AnyLog.Setup(shuffled)))));
        }, iter: 60);

    [Fact]
    public void The_order_of_the_files_changes_no_answer() =>
        Gen.Select(AnyLog.SetupRows(60), AnyLog.FileRows(60)).Sample((rows, events) =>
        {
            var (one, other) = (("a.csv", AnyLog.Setup(rows)), ("b.csv", AnyLog.Files(events)));

            Assert.Equal(Ask.Answers(Ask.History(one, other)), Ask.Answers(Ask.History(other, one)));
        }, iter: 60);

    [Fact]
    public void A_log_in_parts_says_what_the_whole_says() =>
        Gen.Select(AnyLog.FileRows(150), Gen.Int[0, 150], Gen.Int[0, 150]).Sample((rows, first, second) =>
        {
            var (from, to) = (Math.Min(Math.Min(first, second), rows.Length), Math.Min(Math.Max(first, second), rows.Length));
            (string, string)[] parts = [("1.csv", AnyLog.Files(rows[..from])), ("2.csv", AnyLog.Files(rows[from..to])), ("3.csv", AnyLog.Files(rows[to..]))];

            Assert.Equal(Ask.Answers(Ask.History(("whole.csv", AnyLog.Files(rows)))), Ask.Answers(Ask.History(parts)));
        }, iter: 60);

    [Fact]
    public void A_file_that_was_issued_again_with_late_rows_counts_once() =>
        Gen.Select(AnyLog.FileRows(150), Gen.Int[1, 150]).Sample((rows, early) =>
        {
            var first = rows[..Math.Min(early, rows.Length)];

            Assert.Equal(Ask.Answers(Ask.History(("day.csv", AnyLog.Files(rows)))), Ask.Answers(Ask.History(("hour.csv", AnyLog.Files(first)), ("day.csv", AnyLog.Files(rows)))));
        }, iter: 60);

    [Fact]
    public void Downloads_that_overlap_count_their_common_rows_once() =>
        Gen.Select(AnyLog.SetupRows(100), Gen.Int[0, 100], Gen.Int[0, 100]).Sample((rows, first, second) =>
        {
            var (from, to) = (Math.Min(Math.Min(first, second), rows.Length), Math.Min(Math.Max(first, second), rows.Length));

            Assert.Equal(Ask.Answers(Ask.History(("a.csv", AnyLog.Setup(rows)))), Ask.Answers(Ask.History(("a.csv", AnyLog.Setup(rows[..to])), ("b.csv", AnyLog.Setup(rows[from..])))));
        }, iter: 60);

    [Fact]
    public void Equal_rows_of_one_file_are_attempts_of_their_own()
    {
        const string row = "\"user1@acme.example\",\"11/24/2026, 10:02:11 AM UTC\",\"203.0.113.24\",\"Remote Access 2.0\",\"Invalid Password\",\"Acme Sync\",\"acme.my.salesforce.com\"";

        Assert.Equal(3, Ask.History(("a.csv", AnyLog.Setup([row, row, row]))).Failures);
        Assert.Equal(3, Ask.History(("a.csv", AnyLog.Setup([row, row, row])), ("b.csv", AnyLog.Setup([row, row]))).Failures);
    }

    [Fact]
    public void Packed_and_plain_say_the_same() =>
        AnyLog.SetupRows(80).Sample(rows =>
        {
            var bytes = Encoding.UTF8.GetBytes(AnyLog.Setup(rows));
            var packed = HistoryAction.Run([Ask.File("a.csv.gz", Ask.Gzip(bytes))], new(), new LogOptions());

            Assert.Equal(Ask.Answers(Ask.History(("a.csv", AnyLog.Setup(rows)))), Ask.Answers(packed));
        }, iter: 30);

    [Fact]
    public void Tables_and_JSON_lines_of_the_same_rows_say_the_same() =>
        AnyLog.FileRows(80).Sample(rows =>
        {
            var names = AnyLog.FileHeader.Split(',');
            var json = string.Join('\n', rows.Select(row => "{" + string.Join(",", names.Zip(row.Split(',')).Select(pair => $"{pair.First}:{pair.Second}")) + "}"));

            Assert.Equal(Ask.Answers(Ask.History(("a.csv", AnyLog.Files(rows)))), Ask.Answers(Ask.History(("a.csv", json))));
        }, iter: 40);

    [Fact]
    public void A_sketch_comes_out_the_same_however_its_events_arrive() =>
        Gen.Select(Gen.Long[1_700_000_000_000, 1_700_400_000_000].Array[1, 400], Gen.Int[0, 1_000_000]).Sample((times, seed) =>
        {
            var (one, other, merged, part) = (new Sketch(32), new Sketch(32), new Sketch(32), new Sketch(32));
            var shuffled = times.ToArray();
            new Random(seed).Shuffle(shuffled);
            Array.ForEach(times, one.Add);
            Array.ForEach(shuffled, other.Add);
            Array.ForEach(shuffled[..(shuffled.Length / 2)], merged.Add);
            Array.ForEach(shuffled[(shuffled.Length / 2)..], part.Add);
            merged.Add(part);

            Assert.Equal((one.Width, one.Count), (other.Width, other.Count));
            Assert.Equal(one.Moments, other.Moments);
            Assert.Equal((one.Width, one.Count, one.First, one.Last), (merged.Width, merged.Count, merged.First, merged.Last));
            Assert.Equal(one.Moments, merged.Moments);
        }, iter: 300);
}
