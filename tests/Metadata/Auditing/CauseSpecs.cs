namespace SfOAuth.Metadata.Tests.Auditing;

/// <summary>Causes that are true already, or will be on a day that is known.</summary>
public sealed class CauseSpecs
{
    private const string Scopes = "<scopes>Api</scopes><scopes>RefreshToken</scopes>";

    [Fact]
    public void A_policy_that_kills_the_first_refresh_fails_now()
    {
        var finding = Find("refresh-policy-immediate", Given.App(Scopes, "<refreshTokenPolicy>zero</refreshTokenPolicy>"));

        Assert.Equal(("error", ""), (finding.Severity, finding.From));
    }

    [Fact]
    public void A_pre_approved_app_that_lists_nobody_is_a_warning_with_its_doubt()
    {
        var finding = Find("user-not-assigned", Given.App("<isAdminApproved>true</isAdminApproved>" + Scopes));

        Assert.Equal("warning", finding.Severity);
        Assert.Contains("may be missing from it", finding.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_flow_bites_on_its_day()
    {
        var finding = Find("flow-retired", Given.App("<isDeviceFlowEnabled>true</isDeviceFlowEnabled>"));

        Assert.Equal(("warning", "2026-11-30"), (finding.Severity, finding.From));
    }

    [Fact]
    public void A_certificate_bites_on_the_day_it_ends()
    {
        var end = Given.Today.AddDays(40);

        Assert.Equal($"{end:yyyy-MM-dd}", Find("certificate-ends-soon", Given.App($"<certificate>{Certificates.Until(end)}</certificate>{Scopes}")).From);
    }

    [Fact]
    public void A_certificate_that_has_ended_is_told_once()
    {
        var report = Given.Audit(Given.App($"<certificate>{Certificates.Until(Given.Today.AddDays(-1))}</certificate>{Scopes}"));

        Assert.Equal(["jwt-cert-expired"], report.Findings.Select(finding => finding.Rule).Where(rule => rule.Contains("cert", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_certificate_that_ends_beyond_the_horizon_is_left_out() =>
        Assert.DoesNotContain(AuditAction.Run(Given.Reading([Given.App($"<certificate>{Certificates.Until(Given.Today.AddDays(40))}</certificate>{Scopes}")]), Given.Today, new() { Horizon = 30 }).Findings, finding => finding.Rule == "certificate-ends-soon");

    [Fact]
    public void What_lies_beyond_the_horizon_is_left_out() =>
        Assert.DoesNotContain(AuditAction.Run(Given.Reading([Given.App("<isDeviceFlowEnabled>true</isDeviceFlowEnabled>")]), Given.Today, new() { Horizon = 3 }).Findings, finding => finding.Rule == "flow-retired");

    [Fact]
    public void An_external_app_whose_plugin_is_off_fails_now() =>
        Assert.Equal("error", Find("eca-oauth-plugin-disabled",
            Reading.SpellingSpecs.Global("<callbackUrl>https://app.acme-integration.net/cb</callbackUrl>"),
            Given.Part("extlClntAppPolicies", "ecaPlcy", "ExtlClntAppConfigurablePolicies", "<isEnabled>true</isEnabled><isOauthPluginEnabled>false</isOauthPluginEnabled>")).Severity);

    [Fact]
    public void What_a_setting_of_the_org_does_to_each_app_is_one_finding() =>
        Assert.Equal("the org", Find("session-ip-lock", Given.App(name: "Acme"), Given.App(name: "Globex"), Given.Settings("Security", "<sessionSettings><lockSessionsToIp>true</lockSessionsToIp></sessionSettings>")).App);

    [Theory]
    [InlineData("<!-- sfoauth: ignore refresh-policy-immediate because a test app -->", "a test app")]
    [InlineData("<!-- sfoauth: ignore scope-full, refresh-policy-immediate because: nobody refreshes -->", "nobody refreshes")]
    public void A_finding_is_accepted_in_the_file_with_a_reason(string comment, string reason)
    {
        var report = Given.Audit(Given.App(Scopes, "<refreshTokenPolicy>zero</refreshTokenPolicy>", comment));

        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "refresh-policy-immediate");
        Assert.Equal(reason, report.Accepted.Single(one => one.Finding.Rule == "refresh-policy-immediate").Reason);
    }

    [Fact]
    public void Without_a_reason_it_counts_all_the_same_and_that_is_said()
    {
        var report = Given.Audit(Given.App(Scopes, "<refreshTokenPolicy>zero</refreshTokenPolicy>", "<!-- sfoauth: ignore refresh-policy-immediate -->"));

        Assert.Contains(report.Findings, finding => finding.Rule == "refresh-policy-immediate");
        Assert.Contains(report.Notes, note => note.Contains("without a reason", StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_accepts_what_it_holds_and_nothing_new()
    {
        var old = Given.Audit(Given.App(Scopes, "<refreshTokenPolicy>zero</refreshTokenPolicy>"));
        var baseline = old.Findings.Select(finding => finding.Fingerprint).ToHashSet();

        var report = AuditAction.Run(Given.Reading([Given.App("\n\n" + Scopes + "<isIntrospectAllTokens>true</isIntrospectAllTokens>", "<refreshTokenPolicy>zero</refreshTokenPolicy>")]), Given.Today, new() { Baseline = baseline });

        Assert.Equal(["introspects-all"], report.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void Two_projects_are_never_mixed()
    {
        var other = Door.OpenText("q/force-app/main/default/settings/OauthOidc.settings-meta.xml", Given.Of("OauthOidcSettings", "<isPkceRequired>true</isPkceRequired>"));
        var own = Given.Settings("OauthOidc", "<isPkceRequired>true</isPkceRequired>");
        var app = Given.App("<isPkceRequired>false</isPkceRequired>");

        Assert.Contains(Given.Audit(app, other).Findings, finding => finding.Rule == "pkce-off");
        Assert.DoesNotContain(Given.Audit(app, own).Findings, finding => finding.Rule == "pkce-off");
    }

    private static FindingReport Find(string rule, params Document[] files) =>
        Assert.Single(Given.Audit(files).Findings, finding => finding.Rule == rule);
}
