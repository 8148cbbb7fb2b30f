namespace SfOAuth.Faces.Tests.Contract;

/// <summary>The other JSON contracts: what <c>audit</c>, <c>fix --plan</c> and <c>history</c> print is what docs/schema promises.</summary>
public sealed class ReportShapeSpecs
{
    private static readonly string Samples = Repository.At("tests", "Metadata", "samples");

    public static TheoryData<string> Orgs { get; } = [.. Directory.GetDirectories(Samples).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Logs { get; } =
    [
        .. Directory.GetFiles(Repository.At("examples", "history")).Concat(Directory.GetFiles(Repository.At("examples"), "history.csv*", SearchOption.AllDirectories)).Concat(Directory.GetFiles(Repository.At("tests", "Logs", "samples")))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Where(name => !name.Contains("-error.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Orgs))]
    public void A_review_is_told_in_the_promised_shape(string org) =>
        Assert.Empty(JsonShape.Of("audit").Faults(Sfoauth.Run("audit", Path.Combine(Samples, org), "--format", "json").Json));

    [Fact]
    public void A_review_with_accepted_findings_and_code_is_told_in_the_promised_shape()
    {
        using var folder = new Scratch();
        folder.Put("a.py", "# sfoauth: ignore password-flow-in-code because it goes next week\nrequests.post('https://login.salesforce.com/services/oauth2/token', {'grant_type': 'password'})\n");

        var told = Sfoauth.Run("audit", folder.Path, "--format", "json").Json;

        Assert.Empty(JsonShape.Of("audit").Faults(told));
        Assert.Equal(1, told.GetProperty("accepted").GetArrayLength());
    }

    [Theory]
    [InlineData("--for", "refresh-policy-immediate", "--app", "DemandGen")]
    [InlineData("--for", "user-not-assigned", "--app", "Azure Data Factory", "--permission-set", "Azure_Sync", "--user", "sync@acme.test")]
    [InlineData("--for", "redirect-uri-mismatch", "--app", "Azure Data Factory", "--callback", "https://app.acme.test/cb")]
    [InlineData("--for", "pkce-off", "--app", "DemandGen")]
    public void A_plan_is_told_in_the_promised_shape(params string[] words) =>
        Assert.Empty(JsonShape.Of("plan").Faults(Sfoauth.Run(["fix", "--plan", .. words, Path.Combine(Samples, "org-00"), "--format", "json"]).Json));

    [Theory, MemberData(nameof(Logs))]
    public void A_history_is_told_in_the_promised_shape(string log) =>
        Assert.Empty(JsonShape.Of("history").Faults(Sfoauth.Run("history", Repository.At(log), "--format", "json").Json));

    [Fact]
    public void Event_log_files_and_identity_provider_events_are_told_in_the_promised_shape()
    {
        using var folder = new Scratch();
        folder.Put("api.csv", "\"EVENT_TYPE\",\"TIMESTAMP\",\"USER_ID\",\"CLIENT_IP\",\"CONNECTED_APP_NAME\",\"STATUS_CODE\"\n\"ApiTotalUsage\",\"20261123100000.000\",\"0055j00000AT001\",\"203.0.113.4\",\"Acme\",\"401\"\n");
        folder.Put("logout.csv", "\"EVENT_TYPE\",\"TIMESTAMP\",\"USER_ID\"\n\"Logout\",\"20261123100000.000\",\"0055j00000AT001\"\n");
        folder.Put("cors.csv", "\"EVENT_TYPE\",\"TIMESTAMP\",\"ORIGIN\",\"CLIENT_IP\"\n\"CORSViolation\",\"20261123100000.000\",\"https://app.acme.example\",\"203.0.113.4\"\n");
        folder.Put("idp.csv", "\"AppId\",\"UserId\",\"Timestamp\",\"InitiatedBy\",\"ErrorCode\"\n\"0H45j000000abcD\",\"0055j00000AT001AAA\",\"2026-11-23T09:02:10.000Z\",\"OauthTokenExchange\",\"AppAccessDenied\"\n");

        var told = Sfoauth.Run("history", folder.Path, "--format", "json");

        Assert.Empty(JsonShape.Of("history").Faults(told.Json));
        Assert.All(["calls", "logouts", "refusedOrigins", "authorizations"], list => Assert.Equal(1, told.Json.GetProperty(list).GetArrayLength()));
    }
}
