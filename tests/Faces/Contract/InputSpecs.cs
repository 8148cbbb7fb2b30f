namespace SfOAuth.Faces.Tests.Contract;

/// <summary>Inputs of any kind, any number, mixed, in any order.</summary>
public sealed class InputSpecs : IDisposable
{
    private const string Reply = """{"error":"invalid_grant","error_description":"ip restricted"}""";
    private const string Facts = "flow: jwt-bearer\nIP Relaxation: Relax IP restrictions\n";
    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-inputs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_words_and_standard_input_are_one_failure()
    {
        var facts = Write("facts.txt", Facts);

        var told = Sfoauth.Pipe("ip_in_profile_ranges: no\n", "diagnose", facts, Reply, "-", "--format", "json");

        Assert.Equal("ip-profile-range", told.Causes[0]);
        Assert.Equal([facts, "stdin", "text"], Sources(told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_inputs_never_changes_the_answer()
    {
        string[] inputs = [Write("a.txt", Facts), Write("b.http", $"HTTP/1.1 400 Bad Request\n\n{Reply}\n"), "-", Sfoauth.Example("inactive-user-history.csv")];

        var answers = Orders(inputs).Select(order => Sfoauth.Pipe("worked_before: yes\n", ["diagnose", .. order, "--format", "json"]).Out).ToList();

        Assert.Equal(24, answers.Count);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public void A_fact_beside_the_input_counts_like_one_within()
    {
        var beside = Sfoauth.Run("diagnose", Reply, "--fact", "flow=jwt-bearer", "--fact", "ip_in_profile_ranges=no", "--format", "json");
        var within = Sfoauth.Pipe($"{Reply}\nflow: jwt-bearer\nip_in_profile_ranges: no\n", "diagnose", "--format", "json");

        Assert.Equal(within.Causes, beside.Causes);
        Assert.Equal(within.Verdict, beside.Verdict);
    }

    [Theory]
    [InlineData("flow=JWT Bearer")]
    [InlineData("flow: urn:ietf:params:oauth:grant-type:jwt-bearer")]
    [InlineData("OAuth flow=jwt-bearer")]
    public void A_fact_may_be_spelt_as_people_spell_it(string fact) =>
        Assert.Contains("ip-org-or-app-policy", Ruled(Sfoauth.Run("diagnose", Reply, "--fact", fact, "--format", "json")));

    [Fact]
    public void What_is_piped_in_is_read_without_a_dash() =>
        Assert.Equal(Sfoauth.Pipe(Reply, "diagnose", "-").Out, Sfoauth.Pipe(Reply, "diagnose").Out);

    [Fact]
    public void A_folder_is_read_whole()
    {
        Write("reply.json", Reply);
        Write("facts.md", Facts);

        var told = Sfoauth.Run("diagnose", folder, "--format", "json");

        Assert.Equal("ip-profile-range", told.Causes[0]);
        Assert.Contains("ip-org-or-app-policy", Ruled(told));
    }

    [Fact]
    public void One_bad_input_among_good_ones_is_left_out_and_named()
    {
        var picture = Path.Combine(folder, "screen.png");
        File.WriteAllBytes(picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

        var told = Sfoauth.Run("diagnose", picture, Reply, "--format", "json");

        Assert.Equal(ExitCodes.Answered, told.Code);
        Assert.Contains(told.Json.GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith($"Left out: {picture} is a picture", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_begin_with_a_dash_go_behind_a_lone_one()
    {
        Assert.Equal(ExitCodes.Misused, Sfoauth.Run("diagnose", "--colour").Code);
        Assert.Equal(ExitCodes.Unexplained, Sfoauth.Run("diagnose", "--", "--colour").Code);
        Assert.Equal(ExitCodes.Answered, Sfoauth.Run("diagnose", "- error: invalid_grant: ip restricted").Code);
    }

    [Fact]
    public void The_day_and_the_names_given_appear_in_the_instructions()
    {
        var told = Sfoauth.Run("diagnose", "invalid_grant: user hasn't approved this consumer", "--user", "robot@acme.example", "--app", "Acme Sync", "--at", "2026-11-24T10:02:00Z");

        Assert.Contains("robot@acme.example", told.Out, StringComparison.Ordinal);
        Assert.Contains("2026-11-24 10:02", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_of_the_terminal_is_the_only_one() =>
        Assert.Equal(Sfoauth.Run("diagnose", Sfoauth.Example("popup-blocked.txt"), "--today", "2026-11-24").Out, Sfoauth.Run("diagnose", Sfoauth.Example("popup-blocked.txt")).Out);

    private string Write(string name, string words)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, words);
        return path;
    }

    private static IEnumerable<string> Sources(Told told) =>
        told.Json.GetProperty("causes")[0].GetProperty("evidence").EnumerateArray()
            .Concat(told.Json.GetProperty("ruledOut").EnumerateArray().SelectMany(cause => cause.GetProperty("because").EnumerateArray()))
            .Select(piece => piece.GetProperty("source").GetString()!).Distinct();

    private static IEnumerable<string> Ruled(Told told) => told.Json.GetProperty("ruledOut").EnumerateArray().Select(cause => cause.GetProperty("id").GetString()!);

    private static IEnumerable<string[]> Orders(string[] all) =>
        all.Length < 2 ? [all] : all.SelectMany((first, at) => Orders([.. all[..at], .. all[(at + 1)..]]).Select(rest => (string[])[first, .. rest]));
}
