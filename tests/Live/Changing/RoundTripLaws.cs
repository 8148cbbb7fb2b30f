using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>Broken, the way that failed is granted after the change, and fails again in the same way once it is taken back.</summary>
public sealed class RoundTripLaws
{
    private static readonly string[] Made =
    [
        "api-access-control", "eca-oauth-plugin-disabled", "flow-not-enabled", "ip-org-or-app-policy", "ip-profile-range", "jwt-cert-mismatch", "jwt-cert-missing", "login-hours", "org-flow-disabled",
        "redirect-uri-mismatch", "refresh-expired-fixed", "refresh-policy-immediate", "refresh-scope-missing", "run-as-user-missing", "run-as-user-unsuitable", "session-ip-lock", "session-level-policy",
        "session-timeout", "user-api-disabled", "user-frozen", "user-inactive", "user-never-approved", "user-not-assigned",
    ];

    /// <summary>What the emulator cannot show, or Salesforce does not take back; each has a test of its own, or a reason.</summary>
    private static readonly Dictionary<string, string> Apart = new(StringComparer.Ordinal)
    {
        ["user-locked-out"] = "Salesforce takes an unlock and no lock",
        ["redirect-uri-encoding"] = "the client's to mend",
        ["token-format-mismatch"] = "no server of the emulator wants the other format",
    };

    /// <summary>Each cause and each kind of app in which the model lets it be.</summary>
    public static TheoryData<string, AppKind> Rows
    {
        get
        {
            var data = new TheoryData<string, AppKind>();
            foreach (var slug in Made)
            {
                foreach (var kind in Enum.GetValues<AppKind>().Where(kind => (slug, kind) is not (("eca-oauth-plugin-disabled" or "session-level-policy"), AppKind.ConnectedApp)))
                {
                    data.Add(slug, kind);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Others => [.. Catalogue.Causes.Select(cause => cause.Slug).Except(Made).Except(Apart.Keys).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Rows))]
    public async Task It_is_granted_after_the_change_and_fails_in_the_same_way_after_the_undo(string slug, AppKind kind)
    {
        await using var struck = await Struck.StartAsync(slug, kind);
        var before = OrgState.Of(struck.Site);

        var applied = await struck.ApplyAsync();
        var mended = await struck.Run.OnceMoreAsync();
        var undone = await struck.UndoAsync();
        var again = await struck.Run.OnceMoreAsync();

        Assert.Equal(ApplyOutcome.Changed, applied.Kind);
        Assert.All(applied.Steps, step => Assert.Equal("made", step.State));
        Assert.Equal(ProbeOutcome.Granted, mended.Result.Outcome);
        Assert.Equal(ApplyOutcome.Undone, undone.Kind);
        Assert.Equal(before, OrgState.Of(struck.Site));
        Assert.Equal(slug, again.Refuser?.Slug);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task What_no_call_ends_is_told_with_what_to_do_by_hand_and_no_org_is_asked(string slug)
    {
        await using var site = await Site.StartAsync();
        site.Between = inner => new Cut(inner, 0);

        var told = Assert.IsType<Reading<ApplyReport>.Accepted>(await site.ApplyAsync(slug)).Value;

        Assert.Equal(ApplyOutcome.ByHand, told.Kind);
        Assert.NotEmpty(told.Plan!.Steps);
        Assert.Empty(told.Steps);
        Assert.False(File.Exists(site.UndoPath));
    }

    [Fact]
    public void A_cause_that_settings_of_an_org_end_is_among_these()
    {
        var able = Catalogue.Causes.Where(cause => cause.Fix.Settings.All(setting => OrgPaths.Settings.Contains(setting) || setting == App.FormatWanted)).Select(cause => cause.Slug);

        Assert.Empty(able.Except(Made).Except(Apart.Keys));
    }

    [Fact]
    public async Task An_unlocked_user_stays_unlocked_and_the_report_says_why()
    {
        await using var struck = await Struck.StartAsync("user-locked-out");

        var applied = await struck.ApplyAsync();
        var undone = await struck.UndoAsync();

        Assert.Equal(ApplyOutcome.Changed, applied.Kind);
        Assert.Equal(ApplyOutcome.LeftPartly, undone.Kind);
        Assert.Contains("IsPasswordLocked cannot be set back: Salesforce takes only false", undone.Steps[0].Words, StringComparison.Ordinal);
    }
}
