namespace SfOAuth.Logs.Tests;

/// <summary>A client's error alone leaves it open; with the rows of a log it is settled, or it is said why they cannot settle it.</summary>
public sealed class JoinSpecs
{
    private static readonly string Refused = Repository.Example("history/inactive-user-error.txt");
    private static readonly string History = Repository.Example("history/inactive-user.csv");

    [Theory]
    [InlineData("inactive-user-error.txt", "inactive-user.csv", "2026-11-23 10:02 +01:00", "robot@acme.example", "user-inactive")]
    [InlineData("locked-out-error.txt", "locked-out-eventlog.csv", "2026-11-23T06:31:02Z", "loader@acme.example", "user-locked-out")]
    [InlineData("login-hours-error.txt", "login-hours.csv", "2026-11-22 22:31 +01:00", "night@acme.example", "login-hours")]
    public void The_rows_of_a_log_turn_an_open_diagnosis_into_a_sure_one(string error, string log, string at, string user, string cause)
    {
        var alone = Sfoauth.Run("diagnose", Repository.Example("history/" + error), "--format", "json");
        var joined = Sfoauth.Run("diagnose", Repository.Example("history/" + error), Repository.Example("history/" + log), "--at", at, "--user", user, "--format", "json");

        Assert.Contains("\"verdict\": \"ambiguous\"", alone.Out, StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"certain\"", joined.Out, StringComparison.Ordinal);
        Assert.Contains($"\"id\": \"{cause}\"", joined.Out.Split("\"state\"")[0], StringComparison.Ordinal);
        Assert.Contains("Of the log I took one row", joined.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_that_was_taken_stands_where_the_evidence_says()
    {
        var joined = Sfoauth.Run("diagnose", Refused, History, "--at", "2026-11-23 10:02 +01:00", "--user", "robot@acme.example", "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(joined.Out);
        var row = json.RootElement.GetProperty("symptoms").EnumerateArray().Single(symptom => symptom.GetProperty("source").GetString() == History);

        var text = File.ReadAllText(History);
        Assert.Equal((2, "User is inactive"), (row.GetProperty("line").GetInt32(), text.Substring(row.GetProperty("offset").GetInt32(), row.GetProperty("length").GetInt32())));
    }

    [Fact]
    public void A_client_clock_that_is_off_by_minutes_still_finds_its_row_and_the_tolerance_is_told() =>
        Assert.Contains("within 15 minutes", Notes("2026-11-23 10:12 +01:00", "robot@acme.example"), StringComparison.Ordinal);

    [Fact]
    public void Rows_of_other_users_and_other_times_are_not_taken() =>
        Assert.Contains("there is no row of nobody@acme.example", Notes("2026-11-23 10:02 +01:00", "nobody@acme.example"), StringComparison.Ordinal);

    [Fact]
    public void A_log_that_does_not_reach_the_failure_says_nothing_about_it()
    {
        var notes = Notes("2026-11-25 10:02 +01:00", "robot@acme.example");

        Assert.Contains("The log cannot show this failure: it reaches from", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("Login History row = none", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_log_covers_the_time_a_missing_row_is_evidence()
    {
        var joined = Sfoauth.Run("diagnose", "invalid_client_id: client identifier invalid", History, "--at", "2026-11-22 23:00 +01:00", "--user", "robot@acme.example");

        Assert.Contains("there is no row of robot@acme.example", Flat(joined.Out), StringComparison.Ordinal);
        Assert.Contains("Login History cannot show", Flat(joined.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_success_row_beside_the_failure_is_told_as_one()
    {
        var joined = Sfoauth.Run("diagnose", Repository.Example("history/cors-error.txt"), Repository.Example("history/cors.csv"), "--at", "2026-11-23T09:02:00Z", "--user", "mary@acme.example");

        Assert.Contains("Login History row = success", joined.Out, StringComparison.Ordinal);
        Assert.Contains("its row says Success", Flat(joined.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_zone_rows_are_not_compared_with_a_time()
    {
        var notes = Flat(Sfoauth.Run("diagnose", Repository.Example("history/login-hours-error.txt"), Repository.Example("history/login-hours.csv"), "--at", "2026-11-22T21:31:00Z", "--user", "night@acme.example").Out);

        Assert.Contains("The rows name no time zone, so I cannot compare them", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_was_only_taken_from_the_time_of_the_failure_is_said() =>
        Assert.Contains("I took them to be in that of --at (+01:00)", Flat(Sfoauth.Run("diagnose", Repository.Example("history/login-hours-error.txt"), Repository.Example("history/login-hours.csv"), "--at", "2026-11-22 22:31 +01:00", "--user", "night@acme.example").Out), StringComparison.Ordinal);

    [Fact]
    public void An_address_that_is_new_and_others_that_get_in_are_told()
    {
        var egress = Flat(Sfoauth.Run("diagnose", Repository.Example("history/cloud-egress-error.json"), Repository.Example("history/cloud-egress.json"), "--user", "ship@acme.example").Out);

        Assert.Contains("an address that is new: before, the same user and app got in from 203.0.113.24", egress, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_comes_through_a_pipe_is_still_read_as_words()
    {
        var piped = Sfoauth.Run(File.ReadAllBytes(History), "diagnose", "-");

        Assert.Contains("user-inactive", piped.Out, StringComparison.Ordinal);
    }

    private static string Notes(string at, string user) => Flat(Sfoauth.Run("diagnose", Refused, History, "--at", at, "--user", user).Out);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
