using System.Globalization;

namespace SfOAuth.Logs.Tests;

public sealed class HistorySpecs
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_break_is_told_with_the_last_success_and_the_first_refusal()
    {
        var report = Log(Row(0), Row(60), Row(120, "User is inactive"), Row(180, "User is inactive"));

        var pair = Assert.Single(report.Refused);
        Assert.Equal(("stopped", "2026-11-20 01:00:00Z", "2026-11-20 02:00:00Z", "60 minutes"), (pair.State, pair.LastSuccess!.Time, pair.FailingSince, pair.Gap));
        Assert.Equal((3, 4), (pair.LastSuccess.Line, pair.FirstFailure.Line));
    }

    [Fact]
    public void A_relapse_counts_from_the_first_refusal_after_the_last_success()
    {
        var report = Log(Row(0, "Invalid Password"), Row(60), Row(120, "User is frozen"), Row(180, "User is frozen"));

        Assert.Equal(("failing-again", "2026-11-20 02:00:00Z"), (report.Refused[0].State, report.Refused[0].FailingSince));
    }

    [Theory]
    [InlineData("never-worked", "User is frozen", "User is frozen")]
    [InlineData("recovered", "User is frozen", "Success")]
    public void Without_a_break_the_state_says_so(string state, string first, string second) =>
        Assert.Equal(state, Log(Row(0, first), Row(60, second)).Refused[0].State);

    [Fact]
    public void A_persons_login_does_not_hide_that_a_program_is_refused()
    {
        var report = Log(Row(0), Row(60, "User is frozen"), Row(120, "Success", type: "Application"));

        Assert.Equal("stopped", report.Refused[0].State);
    }

    [Fact]
    public void Refusals_of_one_status_are_one_incident_until_they_pause_for_a_day()
    {
        var report = Log(Row(0), Row(60, "Restricted IP"), Row(120, "Restricted IP", user: "eve"), Row(6_000, "Restricted IP"));

        Assert.Equal(2, report.Incidents.Length);
        Assert.Equal((2, 1L), (report.Incidents.Max(incident => incident.Users), report.Incidents.Min(incident => incident.Rows)));
    }

    [Fact]
    public void Apps_that_begin_to_fail_together_are_one_incident()
    {
        var report = Log(Row(0, app: "One"), Row(0, app: "Two"), Row(60, "User is frozen", app: "One"), Row(70, "User is frozen", app: "Two"));

        var incident = Assert.Single(report.Incidents);
        Assert.Equal(["One", "Two"], incident.Apps);
        Assert.Equal(("one user, 2 apps", 1), (incident.Reach, incident.StoppedUsers));
    }

    [Fact]
    public void A_program_that_tries_every_few_seconds_is_a_storm_and_locks_its_user_out()
    {
        var rows = Enumerable.Range(0, 30).Select(at => Row(at / 10.0, "Invalid Password")).Append(Row(5, "Password lockout")).ToArray();

        var report = Log(rows);

        Assert.Equal((30L, 30L), (report.Storms[0].Rows, report.Storms[0].PeakPerTenMinutes));
        var lockOut = Assert.Single(report.LockOuts);
        Assert.Equal((30L, true), (lockOut.WrongPasswords, lockOut.IsProgram));
        Assert.Contains("Acme", lockOut.By, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_mistypes_is_no_storm() => Assert.Empty(Log(Row(0, "Invalid Password"), Row(1, "Invalid Password"), Row(2)).Storms);

    [Fact]
    public void An_address_that_appears_with_the_break_is_named_with_the_ones_before()
    {
        var report = Log(Row(0, address: "203.0.113.1"), Row(60, "Restricted IP", address: "198.51.100.7"));

        var address = Assert.Single(report.NewAddresses);
        Assert.Equal(("198.51.100.7", 1, "203.0.113.1"), (address.Address, address.Users, address.Before[0]));
    }

    [Fact]
    public void An_app_that_falls_silent_is_told_even_without_a_refusal()
    {
        var rows = Enumerable.Range(0, 10).Select(at => Row(at * 10, app: "Quiet")).Append(Row(2_000, app: "Loud")).ToArray();

        var app = Assert.Single(Log(rows).StoppedApps);
        Assert.Equal(("Quiet", 0L), (app.App, app.Failures));
    }

    [Fact]
    public void A_log_without_a_success_in_a_language_that_is_not_known_says_what_that_may_mean()
    {
        Assert.Contains(Log(Row(0, "Erfolg"), Row(1, "Erfolg"), Row(2, "User is inactive")).Notes, note => note.Contains("most say \"Erfolg\"", StringComparison.Ordinal));
        Assert.DoesNotContain(Log(Row(0), Row(1, "Erfolg"), Row(2, "Erfolg")).Notes, note => note.Contains("Erfolg", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_status_is_kept_word_for_word_and_never_counts_as_a_success()
    {
        var report = Log(Row(0, "Échec : jeton de sécurité requis"));

        Assert.Equal((1L, "Échec : jeton de sécurité requis", false), (report.Failures, report.Statuses[0].Seen, report.Statuses[0].IsKnown));
        Assert.Empty(report.Statuses[0].Causes);
    }

    [Theory]
    [InlineData("invalid  password")]
    [InlineData("Failed: Invalid Password")]
    [InlineData("FAILED:invalid password")]
    [InlineData("LOGIN_ERROR_INVALID_PASSWORD")]
    public void Spellings_of_a_status_are_the_same_status(string spelling) =>
        Assert.Equal("LOGIN_ERROR_INVALID_PASSWORD", Log(Row(0, spelling)).Statuses[0].Code);

    [Fact]
    public void Of_two_statuses_with_the_same_words_the_kind_of_login_tells_which()
    {
        Assert.Equal("LOGIN_OAUTH_INVALID_DSIG", Log(Row(0, "Failed: Signature Invalid")).Statuses[0].Code);
        Assert.Equal("LOGIN_SAML_INVALID_SIGNATURE", Log(Row(0, "Failed: Signature Invalid", type: "SAML Sfdc Initiated SSO")).Statuses[0].Code);
    }

    [Fact]
    public void Every_known_status_is_explained()
    {
        var rows = SfOAuth.Salesforce.Vocabulary.Statuses.Select((status, at) => Row(at, status.Name)).ToArray();

        var report = Log(rows);

        Assert.All(report.Statuses, status => Assert.True(status.IsKnown && status.Meaning.Length > 10, status.Status));
        Assert.Contains(report.Statuses, status => status.Misleading.Length > 0);
    }

    [Theory]
    [InlineData("bob@acme.example", "", "", 2)]
    [InlineData("BOB@ACME.EXAMPLE", "", "", 2)]
    [InlineData("", "acme", "", 2)]
    [InlineData("", "", "frozen", 1)]
    [InlineData("", "", "LOGIN_ERROR_USER_FROZEN", 1)]
    [InlineData("nobody@acme.example", "", "", 0)]
    public void Only_the_rows_that_were_asked_for_count(string user, string app, string status, int rows)
    {
        var text = AnyLog.Setup([Row(0), Row(60, "User is frozen"), Row(90, user: "eve", app: "Other")]);

        Assert.Equal(rows, Ask.History(new HistoryQuestion(user, app, status), ("a.csv", text)).Logins);
    }

    [Fact]
    public void Only_the_time_that_was_asked_for_counts() =>
        Assert.Equal(1, Ask.History(new HistoryQuestion(From: Start.AddMinutes(30), To: Start.AddMinutes(60)), ("a.csv", AnyLog.Setup([Row(0), Row(60), Row(90)]))).Logins);

    [Fact]
    public void The_timeline_holds_every_row()
    {
        var report = Log([.. Enumerable.Range(0, 500).Select(at => Row(at * 17, at % 5 == 0 ? "User is frozen" : "Success"))]);

        Assert.Equal((400L, 100L), (report.Timeline.Steps.Sum(step => step.Successes), report.Timeline.Steps.Sum(step => step.Failures)));
        Assert.True(report.Timeline.Steps.Length <= 481);
    }

    private static HistoryReport Log(params string[] rows) => Ask.History(("a.csv", AnyLog.Setup(rows)));

    private static string Row(double minute, string status = "Success", string user = "bob", string app = "Acme", string address = "203.0.113.1", string type = "Remote Access 2.0") =>
        $"\"{user}@acme.example\",\"{Start.AddMinutes(minute).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\",\"{address}\",\"{type}\",\"{status}\",\"{app}\",\"acme.my.salesforce.com\"";
}
