namespace SfOAuth.Faces.Tests.BadInput;

/// <summary>Files that are damaged, hostile or in motion, through the commands that read evidence: one clear sentence, and the rest of the inputs is used.</summary>
public sealed class DamagedFiles : IDisposable
{
    private const string Header = "\"Username\",\"Login Time\",\"Source IP\",\"Login Type\",\"Status\",\"Application\",\"Login URL\"\n";
    private const string Rows = Header + "\"robot@acme.example\",\"2026-11-23T09:00:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"User is inactive\",\"Acme Sync\",\"x\"\n\"mary@acme.example\",\"2026-11-23T09:01:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"Success\",\"Acme Sync\",\"x\"\n";
    private const string App = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ConnectedApp xmlns=\"http://soap.sforce.com/2006/04/metadata\">\n<label>Acme</label>\n<oauthConfig>\n<callbackUrl>https://a.acme-integration.net/cb</callbackUrl>\n<scopes>Api</scopes>\n<scopes>RefreshToken</scopes>\n</oauthConfig>\n<oauthPolicy>\n<refreshTokenPolicy>zero</refreshTokenPolicy>\n</oauthPolicy>\n</ConnectedApp>\n";

    private readonly Scratch folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Gzip_that_was_cut_off_gives_its_first_rows_and_the_other_file_all_of_its() =>
        Reads(Cut(folder.Gzip("cut.csv.gz", stream => stream.Write(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 5_000).Select(Noise)))))), "the gzip data is damaged or cut off");

    [Fact]
    public void A_table_that_was_cut_off_says_in_which_line() => Reads(folder.Put("cut.csv", Rows[..^40]), "cut short, left out (line 3)");

    [Theory]
    [InlineData("utf-16", "read as UTF-16")]
    [InlineData("utf-16BE", "read as UTF-16")]
    public void Another_encoding_is_read_and_named(string encoding, string note) =>
        Reads(folder.Put("other.csv", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Rows)]), note);

    [Fact]
    public void Bytes_of_no_encoding_are_read_as_what_they_can_be() => Reads(folder.Put("latin.csv", [.. Encoding.UTF8.GetBytes(Rows), .. Encoding.Latin1.GetBytes("\"jos\u00e9@acme.example\",\"2026-11-23T09:02:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"Success\",\"Caf\u00e9\",\"x\"\n")]), "not UTF-8");

    [Fact]
    public void A_line_of_ten_megabytes_is_a_row() => Reads(folder.Put("long.csv", Rows + "\"a@acme.example\",\"2026-11-23T09:02:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"Success\",\"" + new string('A', 10_000_000) + "\",\"x\"\n"), "");

    [Fact]
    public void A_gzip_bomb_of_one_line_is_left_at_its_bound() =>
        Reads(folder.Gzip("bomb.csv.gz", stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(Rows));
            Flood(stream, 48 << 20);
        }), "a line longer than 32 MB");

    [Fact]
    public void A_bomb_beside_an_error_leaves_the_error_explained()
    {
        var bomb = folder.Gzip("bomb.gz", stream => Flood(stream, 48 << 20));

        var told = Sfoauth.Run("diagnose", "invalid_grant: inactive user", bomb, "--format", "json");

        Assert.Equal(0, told.Code);
        Assert.Equal("user-inactive", told.Json.GetProperty("causes")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    [InlineData("<!DOCTYPE x SYSTEM \"https://attacker.test/x.dtd\">", "x")]
    public void Entities_are_refused_and_the_other_app_is_reviewed(string type, string entity)
    {
        folder.Put("connectedApps/Evil.connectedApp", App.Replace("<ConnectedApp ", type + "<ConnectedApp ", StringComparison.Ordinal).Replace("<label>Acme", "<label>" + entity, StringComparison.Ordinal));

        Reviews("holds a DOCTYPE");
    }

    [Fact]
    public void Metadata_that_breaks_off_is_reviewed_up_to_the_break()
    {
        folder.Put("connectedApps/Cut.connectedApp", App[..300].Replace("Acme", "Broken", StringComparison.Ordinal));

        Reviews("is not well-formed from line");
    }

    [Fact]
    public void Metadata_of_ten_megabytes_is_reviewed()
    {
        folder.Put("connectedApps/Long.connectedApp", App.Replace("<label>Acme", "<description>" + new string('A', 10_000_000) + "</description><label>Long", StringComparison.Ordinal));

        Reviews("");
    }

    [Theory]
    [InlineData("../../connectedApps/Evil.connectedApp", "leads out of the archive")]
    [InlineData("connectedApps/Bomb.connectedApp", "larger than any metadata")]
    public void A_hostile_archive_is_refused_in_part_and_the_rest_is_reviewed(string name, string words)
    {
        var zip = folder.Zip("package.zip", (name, name.Contains("Bomb", StringComparison.Ordinal) ? new string(' ', 20 << 20) : App), ("connectedApps/Inside.connectedApp", App.Replace("Acme", "Inside", StringComparison.Ordinal)));

        Reviews(words, zip);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "connectedApps", "Evil.connectedApp")));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named_and_the_rest_is_used()
    {
        var file = folder.Put("closed.csv", Rows);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName is "root", "this account may read everything");
        Reads(file, "may not be read by this account");
    }

    [Theory]
    [InlineData("deleted", "cannot be opened any more")]
    [InlineData("grown", "changed while it was read")]
    public void A_file_that_changes_while_it_is_read_is_told_and_the_rest_is_used(string how, string words)
    {
        // The first word about the progress is the moment: the first file is being read, the second was only looked at.
        var (first, second) = (folder.Put("a.csv", Rows), folder.Put("b.csv", Rows));
        using var watcher = new OnFirstWord(() => Change(second, how));

        var told = Sfoauth.Run(null, ["history", first, second, "--format", "json"], terminal => terminal with { Error = watcher, HasProgress = true, Clock = new Hurried() });

        Assert.Equal(0, told.Code);
        Assert.Contains(told.Json.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains(words, StringComparison.Ordinal));
        Assert.True(told.Json.GetProperty("logins").GetInt64() >= 2);
    }

    private static void Change(string file, string how)
    {
        if (how is "deleted")
        {
            File.Delete(file);
        }
        else
        {
            File.AppendAllText(file, Rows[Header.Length..].Replace("09:0", "10:0", StringComparison.Ordinal));
        }
    }

    private void Reads(string file, string words)
    {
        var told = Sfoauth.Run("history", file, folder.Put("sound.csv", Rows.Replace("robot", "other", StringComparison.Ordinal)), "--format", "json");

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Contains("other@acme.example", told.Out, StringComparison.Ordinal);
        Assert.Contains(words, string.Join('\n', told.Json.GetProperty("notes").EnumerateArray().Select(note => note.GetString())), StringComparison.Ordinal);
    }

    private void Reviews(string words, params string[] more)
    {
        folder.Put("connectedApps/Acme.connectedApp", App);
        var told = Sfoauth.Run(["audit", folder.At("connectedApps"), .. more, "--format", "json"]);

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Contains(told.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("app").GetString() == "Acme" && finding.GetProperty("rule").GetString() == "refresh-policy-immediate");
        Assert.Contains(words, string.Join('\n', told.Json.GetProperty("notes").EnumerateArray().Select(note => note.GetString())), StringComparison.Ordinal);
        Assert.DoesNotContain("root:", told.Out, StringComparison.Ordinal);
    }

    private static string Cut(string file)
    {
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        return file;
    }

    private static string Noise(int number) => $"\"u{number * 7_919 % 10_007}@acme.example\",\"2026-11-23T0{number % 10}:{number % 60:00}:00Z\",\"203.0.113.{number % 251}\",\"Remote Access 2.0\",\"Success\",\"Acme {number * 31 % 97}\",\"x\"\n";

    private static void Flood(Stream stream, int length)
    {
        var block = new byte[1 << 20];
        Array.Fill(block, (byte)'A');
        for (var written = 0; written < length; written += block.Length)
        {
            stream.Write(block);
        }
    }

    private sealed class OnFirstWord(Action act) : StringWriter
    {
        private bool isDone;

        public override void Write(string? value)
        {
            base.Write(value);
            if (!isDone)
            {
                isDone = true;
                act();
            }
        }
    }

    private sealed class Hurried : TimeProvider
    {
        private long now;

        public override long GetTimestamp() => now += TimestampFrequency;
    }
}
