using SfOAuth.Actions;
using SfOAuth.Emulation;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Changing;

public sealed class RefusalSpecs
{
    private static ApplyRequest With(ApplyRequest request, Func<ChangeTerms, ChangeTerms> terms) => request with { Terms = terms(request.Terms) };

    [Theory, InlineData(null), InlineData(" ")]
    public async Task What_lets_more_in_needs_a_reason(string? reason)
    {
        await using var struck = await Struck.StartAsync("ip-org-or-app-policy");
        var before = OrgState.Of(struck.Site);

        var report = await struck.ApplyAsync(request => With(request, terms => terms with { AcceptedRisk = reason }));

        Assert.Equal(ApplyOutcome.RiskNotAccepted, report.Kind);
        Assert.Contains("--accept-risk", report.Why[0], StringComparison.Ordinal);
        Assert.Equal("IP Relaxation: Enforce IP restrictions becomes Relax IP restrictions", Assert.Single(report.Opens));
        Assert.Equal(before, OrgState.Of(struck.Site));
        Assert.False(File.Exists(struck.Site.UndoPath));
    }

    [Fact]
    public async Task An_assignment_of_one_user_needs_none()
    {
        await using var struck = await Struck.StartAsync("user-not-assigned");

        var report = await struck.ApplyAsync(request => With(request, terms => terms with { AcceptedRisk = null }));

        Assert.Equal(ApplyOutcome.Changed, report.Kind);
        Assert.Empty(report.Opens);
    }

    [Theory]
    [InlineData(OrgKind.Production, true)]
    [InlineData(OrgKind.Sandbox, false)]
    [InlineData(OrgKind.Scratch, false)]
    public async Task Production_has_to_be_meant(OrgKind kind, bool isHeld)
    {
        await using var site = await Site.StartAsync(change: scenario => scenario with { Org = scenario.Org with { Kind = kind }, Apps = [scenario.Apps[0] with { PermittedUsers = PermittedUsers.AllUsers }, .. scenario.Apps.Skip(1)] });

        var report = Assert.IsType<Reading<ApplyReport>.Accepted>(await site.ApplyAsync("user-never-approved", request => With(request, terms => terms with { AllowsProduction = false }))).Value;

        Assert.Equal(isHeld ? ApplyOutcome.IsProduction : ApplyOutcome.Changed, report.Kind);
        Assert.Equal(isHeld, report.Why.Any(why => why.Contains("--production", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_org_of_which_nothing_says_what_it_is_counts_as_production()
    {
        await using var struck = await Struck.StartAsync("user-not-assigned");
        struck.Site.Between = inner => new Meddler(inner, heard => Task.FromResult<HttpResponseMessage?>(heard.Request.RequestUri!.Query.Contains("Organization", StringComparison.Ordinal)
            ? new(System.Net.HttpStatusCode.OK) { Content = new StringContent("{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"00D000000000001AAA\"}]}") } : null));

        var report = await struck.ApplyAsync(request => With(request, terms => terms with { AllowsProduction = false }));

        Assert.Equal(ApplyOutcome.IsProduction, report.Kind);
    }

    [Fact]
    public async Task A_check_that_is_refused_is_told_in_the_words_of_the_org_and_nothing_is_begun()
    {
        await using var struck = await Struck.StartAsync("jwt-cert-missing");
        var before = OrgState.Of(struck.Site);

        var report = await struck.ApplyAsync(request => request with { Fix = request.Fix with { Wishes = request.Fix.Wishes with { Certificate = "TUlJQg==" } } });

        Assert.Equal(ApplyOutcome.CheckRefused, report.Kind);
        Assert.Contains("ConnectedApp Acme_Integration: the certificate cannot be read", report.Why);
        Assert.Equal(before, OrgState.Of(struck.Site));
        Assert.False(File.Exists(struck.Site.UndoPath));
    }

    [Fact]
    public async Task A_no_changes_nothing_and_the_question_shows_plan_cost_and_calls()
    {
        await using var struck = await Struck.StartAsync("user-never-approved");
        var before = OrgState.Of(struck.Site);
        ApplyReport? asked = null;

        var report = await struck.ApplyAsync(request => With(request, terms => terms with { Confirms = shown => (asked = shown) is null }));

        Assert.Equal(ApplyOutcome.Declined, report.Kind);
        Assert.NotEmpty(asked!.Plan!.SecurityCost);
        Assert.Equal(4, asked.Steps.Length);
        Assert.Contains("POST /services/data/v64.0/sobjects/PermissionSet ", asked.Steps[0].Call, StringComparison.Ordinal);
        Assert.Contains("(id of step 1)", asked.Steps[1].Call, StringComparison.Ordinal);
        Assert.Equal(before, OrgState.Of(struck.Site));
        Assert.False(File.Exists(struck.Site.UndoPath));
    }

    [Fact]
    public async Task An_undo_file_that_is_there_is_not_overwritten()
    {
        await using var struck = await Struck.StartAsync("user-not-assigned");
        await File.WriteAllTextAsync(struck.Site.UndoPath, "mine");

        var report = await struck.ApplyAsync();

        Assert.Equal(ApplyOutcome.Incomplete, report.Kind);
        Assert.Equal("mine", await File.ReadAllTextAsync(struck.Site.UndoPath));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_left_alone_until_it_is_forced()
    {
        await using var struck = await Struck.StartAsync("ip-org-or-app-policy");
        await struck.ApplyAsync();
        var store = struck.Site.Stage.Org.Emulation.Store;
        store.Save(store.Apps.First() with { IpRelaxation = IpRelaxation.EnforceRelaxRefresh });

        var refused = await struck.UndoAsync();
        var after = store.Apps.First().IpRelaxation;
        var forced = await struck.UndoAsync(terms => terms with { Overwrites = true });

        Assert.Equal(ApplyOutcome.ChangedMeanwhile, refused.Kind);
        Assert.Contains("oauthPolicy/ipRelaxation says ENFORCE_RELAXREFRESH", refused.Why[0], StringComparison.Ordinal);
        Assert.Contains(refused.Why, why => why.Contains("changeIpRelaxationPolicy", StringComparison.Ordinal));
        Assert.Equal(IpRelaxation.EnforceRelaxRefresh, after);
        Assert.Equal(ApplyOutcome.Undone, forced.Kind);
        Assert.Equal(IpRelaxation.Enforce, store.Apps.First().IpRelaxation);
    }

    [Fact]
    public async Task What_others_added_beside_it_stays()
    {
        await using var struck = await Struck.StartAsync("redirect-uri-mismatch");
        await struck.ApplyAsync();
        var store = struck.Site.Stage.Org.Emulation.Store;
        store.Save(store.Apps.First() with { Callbacks = [.. store.Apps.First().Callbacks, "https://theirs.example/cb"] });

        var undone = await struck.UndoAsync();

        Assert.Equal(ApplyOutcome.Undone, undone.Kind);
        Assert.Contains("https://theirs.example/cb", store.Apps.First().Callbacks);
        Assert.DoesNotContain(struck.Run.Plan.Callback.OriginalString, store.Apps.First().Callbacks);
    }

    [Fact]
    public async Task An_undo_file_is_good_for_its_own_org_alone()
    {
        await using var struck = await Struck.StartAsync("user-not-assigned");
        await using var other = await Site.StartAsync(change: scenario => scenario with { Org = scenario.Org with { Id = "00D000000000099AAA" } });
        await struck.ApplyAsync();
        File.Copy(struck.Site.UndoPath, other.UndoPath);

        var report = Assert.IsType<Reading<ApplyReport>.Accepted>(await other.UndoAsync()).Value;

        Assert.Equal(ApplyOutcome.OtherOrg, report.Kind);
    }

    [Theory, InlineData("{}"), InlineData("not json"), InlineData("{\"schema\":\"sfoauth.undo/2\"}"), InlineData("")]
    public async Task A_file_that_is_no_undo_file_is_told_so(string text)
    {
        await using var site = await Site.StartAsync();
        await File.WriteAllTextAsync(site.UndoPath, text);

        Assert.Contains("undo file", Assert.IsType<Reading<ApplyReport>.Rejected>(await site.UndoAsync()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_change_opens_again_when_it_is_taken_back_and_that_needs_a_reason()
    {
        await using var struck = await Struck.StartAsync("user-never-approved");
        await struck.ApplyAsync();

        var held = await struck.UndoAsync(terms => terms with { AcceptedRisk = null });

        Assert.Equal(ApplyOutcome.RiskNotAccepted, held.Kind);
        Assert.Contains("Permitted Users", Assert.Single(held.Opens), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_kept_or_told()
    {
        const string planted = "00D5g000004Abcd!AQ8AQPlantedPlantedPlantedPlantedPlanted.x";
        await using var struck = await Struck.StartAsync("user-never-approved");
        var error = Door.OpenText("error.txt", $"invalid_grant: user hasn't approved this consumer\naccess_token={planted}\nclient_secret=PlantedSecret9876543210\n");
        var told = "";

        var report = await struck.ApplyAsync(request => With(request, terms => terms with
        {
            AcceptedRisk = $"because refresh_token=5Aep861{planted}",
            Confirms = shown => (told += ReportJson.Write(shown)).Length > 0,
        }) with
        { Fix = request.Fix with { Documents = [error], Stated = [.. request.Fix.Stated, Request.Flow.At(struck.Run.Route.Flow)] } });
        told += ReportJson.Write(report) + string.Concat(Directory.EnumerateFiles(struck.Site.Folder).Select(File.ReadAllText));

        Assert.Equal(ApplyOutcome.Changed, report.Kind);
        Assert.DoesNotContain("Planted", told, StringComparison.Ordinal);
        Assert.DoesNotContain(struck.Site.NewToken().Reveal()[..30], told, StringComparison.Ordinal);
        Assert.Contains("\"verb\":\"apply\"", told, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(struck.Site.Folder))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task What_the_org_says_already_is_not_changed_again()
    {
        await using var struck = await Struck.StartAsync("refresh-scope-missing");
        await struck.ApplyAsync();
        File.Delete(struck.Site.UndoPath);

        Assert.Equal(ApplyOutcome.AlreadySo, (await struck.ApplyAsync()).Kind);
    }
}
