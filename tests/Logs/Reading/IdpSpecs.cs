using SfOAuth.Causes;

namespace SfOAuth.Logs.Tests.Reading;

/// <summary>The Identity Provider Event Log: a second witness, which names the app.</summary>
public sealed class IdpSpecs
{
    private const string Header = "\"Id\",\"AppId\",\"UserId\",\"Timestamp\",\"InitiatedBy\",\"ErrorCode\"\n";
    private const string Row = "\"0LN1\",\"0H45j000000abcD\",\"0055j00000AT001AAA\",\"2026-11-23T09:02:10.000Z\",\"OauthTokenExchange\",\"AppAccessDenied\"\n";
    private const string Json = """{"records":[{"attributes":{"type":"IdpEventLog"},"AppId":"0H45j000000abcD","UserId":"0055j00000AT001AAA","Timestamp":"2026-11-23T09:02:10.000+0000","InitiatedBy":"OauthTokenExchange","ErrorCode":"AppAccessDenied"}]}""";

    [Theory]
    [InlineData(Header + Row)]
    [InlineData(Json)]
    public void An_export_is_recognised_and_told_with_its_app_and_its_causes(string log)
    {
        var report = Ask.History(("idp.csv", log));

        var one = Assert.Single(report.Authorizations);
        Assert.Equal(("AppAccessDenied", "0H45j000000abcD", "OauthTokenExchange", "2026-11-23 09:02:10Z"), (one.Code, one.App, one.InitiatedBy, one.First));
        Assert.Equal(["user-not-assigned"], one.Causes);
        Assert.Equal(0, report.Logins);
    }

    [Fact]
    public void An_unknown_code_is_kept_word_for_word_and_nothing_follows_from_it()
    {
        var one = Assert.Single(Ask.History(("idp.csv", Header + Row.Replace("AppAccessDenied", "SomethingNew", StringComparison.Ordinal))).Authorizations);

        Assert.Equal("SomethingNew", one.Code);
        Assert.Empty(one.Causes);
    }

    [Fact]
    public void Every_cause_a_code_speaks_for_is_in_the_catalogue() =>
        Assert.All(IdpError.All.SelectMany(error => error.Causes), slug => Assert.NotNull(Catalogue.Find(slug)));

    [Fact]
    public void All_29_documented_codes_are_known() => Assert.Equal(29, IdpError.All.Select(error => error.Code).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Its_rows_of_the_minutes_are_told_beside_a_diagnosis_and_others_are_not()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, Header + Row + Row.Replace("09:02", "15:02", StringComparison.Ordinal).Replace("AppAccessDenied", "AppBlocked", StringComparison.Ordinal));
        try
        {
            var told = Sfoauth.Run("diagnose", "invalid_grant: user hasn't approved this consumer", file, "--at", "2026-11-23T09:03:00Z", "--format", "json").Out;

            Assert.Contains("has AppAccessDenied (Error: App access denied) for app 0H45j000000abcD", told, StringComparison.Ordinal);
            Assert.DoesNotContain("AppBlocked", told, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_row_that_is_cut_off_before_its_status_is_no_refusal()
    {
        var log = AnyLog.SetupHeader + "\n\"a@acme.example\",\"2026-11-23T09:00:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"Success\",\"Acme\",\"x\"\n\"b@acme.example\",\"2026-11-23T09:01:00Z\",\"203.0.113.9\",\"Remote Acc";

        var report = Ask.History(("cut.csv", log));

        Assert.Equal((1, 0), (report.Logins, report.Failures));
        Assert.Contains(report.Notes, note => note.Contains("cut short", StringComparison.Ordinal));
    }
}
