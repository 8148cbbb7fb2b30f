using System.IO.Compression;

namespace SfOAuth.Analytics.Tests;

public sealed class ImportSpecs : Place
{
    /// <summary>More than the readers hold in hand, so that pieces are written while there is still something to read.</summary>
    private const int Rows = 40_000;

    [Fact]
    public void The_store_counts_what_history_counts()
    {
        foreach (var log in Directory.GetFiles(Repository.At("examples", "history"), "*.csv").Append(Repository.At("examples", "history", "cloud-egress.json")).Concat(Directory.GetFiles(Repository.At("tests", "Logs", "samples"))))
        {
            var store = At(Path.GetFileName(log) + ".store");
            Import(store, log);
            using var report = System.Text.Json.JsonDocument.Parse(Run("history", log, "--format", "json").Out);

            Assert.Equal($"{report.RootElement.GetProperty("logins")},{report.RootElement.GetProperty("failures")}", One(store, "SELECT count(*), count(CASE WHEN outcome = 'refused' THEN 1 END) FROM logins"));
        }
    }

    [Fact]
    public void Rows_lie_by_org_and_day()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10) + Row(2, 20, day: 24) + Row(3, 30).Replace("00D5j00000DgAYG", "../../etc", StringComparison.Ordinal)));

        Assert.Equal(
            ["org=00D5j00000DgAYG/day=2026-11-23/rows.parquet", "org=00D5j00000DgAYG/day=2026-11-24/rows.parquet", "org=unknown/day=2026-11-23/rows.parquet"],
            Directory.GetFiles(Path.Combine(Store, "events"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(Store, "events"), file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_import_of_the_same_file_changes_nothing()
    {
        var log = Write("a.csv", Header + string.Concat(Enumerable.Range(0, 50).Select(number => Row(number, number * 11))));
        Import(Store, log);
        var before = Everything(Store);

        Assert.Contains("imported before and unchanged", Run("history", "import", log, "--store", Store).Out, StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(log, DateTime.UtcNow.AddHours(1));
        Assert.Contains("0 new, 50 in place of rows that were there", Run("history", "import", log, "--store", Store).Out, StringComparison.Ordinal);
        Assert.Equal(before, Everything(Store));
    }

    [Fact]
    public void A_file_that_was_issued_again_takes_the_place_of_the_first()
    {
        var rows = Enumerable.Range(0, 60).Select(number => Row(number, number * 20)).ToArray();
        string[] hours = [Write("hour-1.csv", Header + string.Concat(rows[..20])), Write("hour-2.csv", Header + string.Concat(rows[15..40])), Write("day.csv", Header + string.Concat(rows))];
        Import(At("whole"), hours[2]);

        foreach (var order in (int[][])[[0, 1, 2], [2, 1, 0], [1, 2, 0]])
        {
            var store = At(string.Join('-', order));
            Array.ForEach(order, file => Import(store, hours[file]));

            Assert.Equal(Everything(At("whole")), Everything(store));
        }
    }

    [Fact]
    public void A_corrected_row_takes_the_place_of_the_first()
    {
        Import(Store, Write("first.csv", Header + Row(1, 10) + Row(2, 11)));
        Import(Store, Write("again.csv", Header + Row(1, 10, status: "LOGIN_NO_ERROR") + Row(2, 11)));

        Assert.Equal("success\nrefused", string.Join('\n', Ask(Store, "SELECT outcome FROM logins ORDER BY event_time").Split('\n')[1..3]));
    }

    [Fact]
    public void Equal_rows_of_one_file_are_attempts_of_their_own()
    {
        const string setup = "Username,Login Time,Source IP,Login Type,Status\n";
        const string row = "a@acme.example,11/24/2026 10:02:11 AM UTC,203.0.113.9,Remote Access 2.0,Invalid Password\n";
        Import(Store, Write("three.csv", setup + row + row + row), Write("two.csv", setup + row + row));

        Assert.Equal("3,3", One(Store, "SELECT count(*), max(row_copy) FROM events"));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void An_import_that_was_stopped_goes_on_where_it_was(bool whileWriting)
    {
        var log = Write("a.csv", Header + string.Concat(Enumerable.Range(0, Rows).Select(number => Row(number, number % 1_440, number % 7, day: 20 + (number % 5)))));
        Import(At("whole"), log);
        using var stop = new CancellationTokenSource();
        var (files, few) = (Files(log), new LogStore(pieceRows: 4_096));

        Assert.Throws<OperationCanceledException>(() => few.Import(new(Store, files, new LogOptions(), "unknown") { Progress = new StopsAt(whileWriting, stop, Store) }, stop.Token));
        Assert.NotEmpty(Directory.GetDirectories(Path.Combine(Store, "_sfoauth", "staging")));
        Directory.CreateDirectory(Path.Combine(Directory.GetDirectories(Path.Combine(Store, "_sfoauth", "staging")).First(folder => !folder.EndsWith("spill", StringComparison.Ordinal)), "piece-000099.new"));
        var told = Assert.IsType<Reading<StoreImportReport>.Accepted>(few.Import(new(Store, Files(log), new LogOptions(), "unknown"), default)).Value;

        Assert.Equal(Rows, told.Rows);
        Assert.Equal(Everything(At("whole")), Everything(Store));
        Assert.DoesNotContain(Directory.GetDirectories(Path.Combine(Store, "_sfoauth", "staging")), folder => !folder.EndsWith("spill", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gzip_file_that_is_cut_off_gives_what_came_before_and_says_so()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 20_000).Select(number => Row(number * 7919, number % 1_440, number % 900)))));
        }

        var told = Run("history", "import", Write("cut.csv.gz", packed.ToArray()[..(int)(packed.Length / 2)]), "--store", Store);

        Assert.Equal(0, told.Code);
        Assert.Contains("damaged or cut off", told.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.InRange(int.Parse(One(Store, "SELECT count(*) FROM events"), System.Globalization.CultureInfo.InvariantCulture), 5_000, 15_000);
    }

    [Fact]
    public void Encodings_and_locales_are_those_of_history()
    {
        const string german = "Benutzername;Login Time;Source IP;Login Type;Status\nmüller@acme.example;24.11.2026 10:02:11;203.0.113.9;Remote Access 2.0;Invalid Password\n";
        var told = Run("history", "import", Write("utf16.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(german.Replace("Benutzername", "Username", StringComparison.Ordinal))]), "--store", Store, "--zone", "+01:00", "--org", "mine");

        Assert.Equal(0, told.Code);
        Assert.Equal("mine,2026-11-24,2026-11-24 09:02:11,true,müller@acme.example,refused,LOGIN_ERROR_INVALID_PASSWORD", One(Store, "SELECT org, day, event_time, has_zone, user_name, outcome, status_code FROM logins"));
    }

    [Fact]
    public void No_secret_gets_into_the_store()
    {
        const string session = "00D5j00000DgAYG!AQcAQH0dMHZfz7Oa.Zk3xQpLmN8vB2cD4eF6gH8iJ0kL2mN4oP6qR8sT0uV2wX4yZ6aB8cD0eF2gH4iJ6kL8";
        foreach (var column in Enumerable.Range(2, 7))
        {
            var cells = Row(1, 10).Trim('\n').Split(',');
            cells[column] = $"\"{session}\"";
            Import(At($"store-{column}"), Write("a.csv", Header + string.Join(',', cells) + "\n"));

            Assert.All(Directory.GetFiles(At($"store-{column}"), "*", SearchOption.AllDirectories), file => Assert.DoesNotContain(session[16..40], Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
            Assert.DoesNotContain(session[16..40], Everything(At($"store-{column}")), StringComparison.Ordinal);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<LogFile> Files(string path) =>
        [((Reading<LogFile>.Accepted)LogFile.Open(RawInput.File(path))).Value];

    /// <summary>Stops an import after its first pieces, or after its first day.</summary>
    private sealed class StopsAt(bool whileWriting, CancellationTokenSource stop, string store) : IStoreProgress
    {
        public void Read(long bytes)
        {
            if (!whileWriting && Directory.GetDirectories(Path.Combine(store, "_sfoauth", "staging"), "piece-000000", SearchOption.AllDirectories).Length > 0)
            {
                stop.Cancel();
            }
        }

        public void Written(int days, int of) => stop.Cancel();
    }
}
