namespace SfOAuth.Metadata.Tests.Reading;

/// <summary>Metadata beside an error: it counts as evidence, for the app that is meant and for no other.</summary>
public sealed class DiagnosisSpecs
{
    private const string Expired = "{\"error\":\"invalid_grant\",\"error_description\":\"expired access/refresh token\"}\nflow: refresh";

    private static readonly Document Immediate = Given.App("<scopes>Api</scopes><scopes>RefreshToken</scopes>", "<refreshTokenPolicy>zero</refreshTokenPolicy>", name: "Acme");
    private static readonly Document Lasting = Given.App("<scopes>Api</scopes><scopes>RefreshToken</scopes>", "<refreshTokenPolicy>infinite</refreshTokenPolicy>", name: "Globex");

    [Fact]
    public void The_only_app_among_the_files_is_the_one_that_is_meant()
    {
        var diagnosis = Diagnose(Expired, [Immediate]);

        Assert.Equal("refresh-policy-immediate", diagnosis.Findings[0].Cause.Slug);
        Assert.Contains(diagnosis.Findings[0].For, evidence => evidence.Source.Slice?.Input.EndsWith("Acme.connectedApp-meta.xml", StringComparison.Ordinal) == true);
        Assert.NotEqual("refresh-policy-immediate", Diagnose(Expired, [Lasting]).Findings[0].Cause.Slug);
    }

    [Fact]
    public void Of_several_apps_none_is_mixed_in_and_each_is_said_apart()
    {
        var diagnosis = Diagnose(Expired, [Immediate, Lasting]);

        Assert.False(diagnosis.World.Knows(App.RefreshPolicy));
        Assert.Contains(diagnosis.Notes, note => note.StartsWith("The files hold 2 apps that may be meant", StringComparison.Ordinal));
        Assert.Contains(diagnosis.Notes, note => note.StartsWith("If it was the app Acme:", StringComparison.Ordinal) && note.Contains("refresh-policy-immediate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("app: acme")]
    [InlineData("POST /services/oauth2/token\ngrant_type=refresh_token&client_id=3MVG9KEYOFACME0000000000000000000000")]
    public void The_name_or_the_consumer_key_tells_the_app(string words)
    {
        var keyed = Given.File("connectedApps/Acme.connectedApp-meta.xml", Immediate.Excerpts[0].Text.Replace("3MVG9" + new string('A', 80), "3MVG9KEYOFACME0000000000000000000000", StringComparison.Ordinal));

        var diagnosis = Diagnose(Expired + "\n" + words, [keyed, Lasting]);

        Assert.Equal(RefreshPolicy.ImmediatelyExpire, diagnosis.World.Get(App.RefreshPolicy));
    }

    [Fact]
    public void A_name_that_no_app_has_takes_none()
    {
        var diagnosis = Diagnose(Expired + "\napp: Initech", [Immediate, Lasting]);

        Assert.False(diagnosis.World.Knows(App.RefreshPolicy));
        Assert.Contains(diagnosis.Notes, note => note.Contains("None of the 2 apps in the files has the name", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flow_that_the_app_has_switched_off_is_seen()
    {
        var diagnosis = Diagnose("invalid_grant: no client credentials user enabled", [Given.App("<isClientCredentialEnabled>true</isClientCredentialEnabled>")]);

        Assert.Equal("run-as-user-missing", diagnosis.Findings[0].Cause.Slug);
        Assert.Contains(diagnosis.Findings[0].For, evidence => evidence.Text.Contains("Run As user = missing", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_file_says_and_what_is_in_effect_are_both_told()
    {
        var diagnosis = Diagnose("invalid_grant: ip restricted\nflow: jwt-bearer", [Given.App(policy: "<ipRelaxation>BYPASS</ipRelaxation>")]);

        Assert.Contains(diagnosis.Notes, note => note.Contains("IP Relaxation = Relax IP restrictions; in effect: enforced for JWT and SAML bearer", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_a_description_are_no_evidence()
    {
        var described = Given.App(beside: "<description>fails with invalid_grant: ip restricted since the sandbox refresh</description>");

        Assert.Empty(Evidences.Of(described).Symptoms);
        Assert.DoesNotContain(Evidences.Of(described).Facts, fact => fact.Source.Standing is Standing.Inferred);
    }

    [Fact]
    public void That_an_org_limits_apps_accuses_no_app_by_itself() =>
        Assert.False(Given.WorldOf(Given.App(), Given.Settings("ConnectedApp", "<enableAdminApprovedAppsOnly>true</enableAdminApprovedAppsOnly>")).Knows(Org.ApiAccessControl));

    private static Diagnosis Diagnose(string error, Document[] files) =>
        DiagnoseAction.Run([Door.OpenText("text", error), .. files], [], Given.Today);
}
