using SfOAuth.Actions;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>A call that changes something goes out once; what became of it without an answer is looked up.</summary>
public sealed class LostAnswerSpecs
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task A_change_whose_answer_was_lost_is_found_in_the_org(int lost)
    {
        await using var struck = await Struck.StartAsync("user-never-approved");
        var sent = 0;
        struck.Site.Between = inner => new Meddler(inner, async heard =>
        {
            sent = Math.Max(sent, heard.Change);
            if (heard.Change == lost)
            {
                (await heard.Pass()).Dispose();
                throw new HttpRequestException("the answer is lost");
            }

            return null;
        });

        var report = await struck.ApplyAsync();

        Assert.Equal(ApplyOutcome.Changed, report.Kind);
        Assert.Equal(4, report.Steps.Length);
        Assert.Equal(4, sent);
        Assert.Equal(ProbeOutcome.Granted, (await struck.Run.OnceMoreAsync()).Result.Outcome);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_row_that_never_arrived_is_not_sent_again_and_the_others_are_taken_back(int lost)
    {
        await using var struck = await Struck.StartAsync("user-never-approved");
        var before = OrgState.Of(struck.Site);
        struck.Site.Between = inner => new Meddler(inner, heard => heard.Change == lost ? throw new HttpRequestException("lost") : Task.FromResult<HttpResponseMessage?>(null));

        var report = await struck.ApplyAsync();

        Assert.Equal(ApplyOutcome.RolledBack, report.Kind);
        Assert.Equal(before, OrgState.Of(struck.Site));
    }

    [Fact]
    public async Task A_deployment_without_any_answer_is_called_not_known_and_its_undo_file_stays_good()
    {
        await using var struck = await Struck.StartAsync("refresh-policy-immediate");
        struck.Site.Between = inner => new Meddler(inner, heard => heard.Change == 1 ? throw new HttpRequestException("lost") : Task.FromResult<HttpResponseMessage?>(null));

        var report = await struck.ApplyAsync();
        struck.Site.Between = null;
        var undone = await struck.UndoAsync();

        Assert.Equal(ApplyOutcome.NotKnown, report.Kind);
        Assert.Contains("The org shows the old value as of now.", report.Steps[0].Words, StringComparison.Ordinal);
        Assert.Contains("Deployment Status", report.Steps[0].Words, StringComparison.Ordinal);
        Assert.Equal(ApplyOutcome.AlreadySo, undone.Kind);
    }

    [Fact]
    public async Task Of_a_change_that_is_refused_half_way_the_first_half_is_taken_back()
    {
        await using var struck = await Struck.StartAsync("user-never-approved");
        var before = OrgState.Of(struck.Site);
        struck.Site.Between = inner => new Meddler(inner, heard => Task.FromResult(heard.Change == 4 ? Meddler.Fault("INSUFFICIENT_ACCESS", "a policy forbids it today") : null));

        var report = await struck.ApplyAsync();

        Assert.Equal(ApplyOutcome.RolledBack, report.Kind);
        Assert.Equal(["taken-back", "taken-back", "taken-back", "untouched"], report.Steps.Select(step => step.State));
        Assert.Contains("a policy forbids it today", Assert.Single(report.Why), StringComparison.Ordinal);
        Assert.Equal(before, OrgState.Of(struck.Site));
    }

    [Fact]
    public async Task Where_the_first_half_cannot_be_taken_back_either_it_is_said_what_is_changed_and_what_is_not()
    {
        await using var struck = await Struck.StartAsync("user-never-approved");
        var before = OrgState.Of(struck.Site);
        struck.Site.Between = inner => new Meddler(inner, heard => Task.FromResult(
            heard.Change == 3 ? Meddler.Refused("FIELD_INTEGRITY_EXCEPTION", "this licence allows no such set")
            : heard.Request.Method == HttpMethod.Delete && heard.Request.RequestUri!.AbsolutePath.Contains("SetupEntityAccess", StringComparison.Ordinal) ? Meddler.Refused("DELETE_FAILED", "not today")
            : null));

        var report = await struck.ApplyAsync();
        struck.Site.Between = null;
        var undone = await struck.UndoAsync();

        Assert.Equal(ApplyOutcome.LeftPartly, report.Kind);
        Assert.Equal(["taken-back", "left-changed", "untouched", "untouched"], report.Steps.Select(step => step.State));
        Assert.Contains("this licence allows no such set", report.Steps[2].Words, StringComparison.Ordinal);
        Assert.Contains("not today", report.Steps[1].Words, StringComparison.Ordinal);
        Assert.True(undone.Kind is ApplyOutcome.Undone or ApplyOutcome.AlreadySo);
        Assert.Equal(before, OrgState.Of(struck.Site));
    }
}
