using SfOAuth.Actions;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>Cut at any call, an org has the old value or the new one, and what is on disk is enough to go back.</summary>
public sealed class KillLaws
{
    /// <summary>Rows and a deployment; a deployment of several components; a part of a field; a record of the user's.</summary>
    public static TheoryData<string, AppKind> Rows => new()
    {
        { "user-never-approved", AppKind.ConnectedApp },
        { "flow-not-enabled", AppKind.ExternalClientApp },
        { "ip-profile-range", AppKind.ConnectedApp },
        { "user-frozen", AppKind.ExternalClientApp },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task Killed_at_any_call_of_the_change(string slug, AppKind kind)
    {
        await using var struck = await Struck.StartAsync(slug, kind);
        var before = OrgState.Of(struck.Site);
        var kept = 0;
        foreach (var (at, heard) in await BoundariesAsync(struck, () => struck.ApplyAsync()))
        {
            struck.Site.Between = inner => new Cut(inner, at) { AfterTheOrgHeard = heard };
            await Assert.ThrowsAsync<KilledException>(() => struck.ApplyAsync());

            kept += await BackAsync(struck, before) ? 1 : 0;
        }

        Assert.True(kept > 3, $"an undo file was needed {kept} times");
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Killed_at_any_call_of_the_undo(string slug, AppKind kind)
    {
        await using var struck = await Struck.StartAsync(slug, kind);
        var before = OrgState.Of(struck.Site);
        await struck.ApplyAsync();
        var boundaries = await BoundariesAsync(struck, () => struck.UndoAsync());
        foreach (var (at, heard) in boundaries)
        {
            await struck.ApplyAsync();
            struck.Site.Between = inner => new Cut(inner, at) { AfterTheOrgHeard = heard };
            await Assert.ThrowsAsync<KilledException>(() => struck.UndoAsync());

            Assert.True(await BackAsync(struck, before));
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task With_a_network_that_ends_at_any_call_nothing_wrong_is_said(string slug, AppKind kind)
    {
        await using var struck = await Struck.StartAsync(slug, kind);
        var before = OrgState.Of(struck.Site);
        foreach (var (at, heard) in await BoundariesAsync(struck, () => struck.ApplyAsync()))
        {
            struck.Site.Between = inner => new Cut(inner, at) { AfterTheOrgHeard = heard, Ends = () => new HttpRequestException("gone") };
            var report = await struck.ApplyAsync();
            var isBefore = OrgState.Of(struck.Site) == before;

            Assert.True(report.Kind is not ApplyOutcome.Changed || !isBefore, $"{report.Outcome} at {at}");
            Assert.True(report.Kind is not (ApplyOutcome.RolledBack or ApplyOutcome.NotVisible or ApplyOutcome.CheckRefused) || isBefore, $"{report.Outcome} at {at}: {string.Join(" ", report.Why)}");
            await BackAsync(struck, before);
        }
    }

    /// <summary>Every call boundary of a run: before the org hears the call, and after.</summary>
    private static async Task<List<(int At, bool Heard)>> BoundariesAsync(Struck struck, Func<Task> run)
    {
        Cut? counter = null;
        struck.Site.Between = inner => counter = new Cut(inner, int.MaxValue);
        await run();
        struck.Site.Between = null;
        if (File.Exists(struck.Site.UndoPath))
        {
            await struck.UndoAsync();
            File.Delete(struck.Site.UndoPath);
        }

        return [.. Enumerable.Range(0, counter!.Calls).SelectMany(at => new[] { (at, false), (at, true) })];
    }

    /// <summary>Goes back with what is on disk. True where there was something.</summary>
    private static async Task<bool> BackAsync(Struck struck, string before)
    {
        struck.Site.Between = null;
        var isKept = File.Exists(struck.Site.UndoPath);
        if (isKept)
        {
            Assert.True((await struck.UndoAsync()).Kind is ApplyOutcome.Undone or ApplyOutcome.AlreadySo);
            File.Delete(struck.Site.UndoPath);
        }

        Assert.Equal(before, OrgState.Of(struck.Site));
        return isKept;
    }
}
