using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Emulation;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>A site with a cause in it, and the attempt that was refused because of it.</summary>
internal sealed class Struck : IAsyncDisposable
{
    private Struck(Site site, LoopRun run) => (Site, Run) = (site, run);

    public Site Site { get; }

    public LoopRun Run { get; }

    /// <summary>Breaks an org, on the first way on which the cause itself refuses.</summary>
    public static async Task<Struck> StartAsync(string slug, AppKind kind = AppKind.ConnectedApp)
    {
        var cause = Catalogue.Find(slug)!;
        foreach (var route in RouteChoice.For(cause, LoopAtlas.Day))
        {
            var site = await Site.StartAsync(kind);
            var certificate = Certificates.Bare(site.Stage.App);
            var run = await LoopRun.StrikeAsync(site.Stage, route, cause);
            if (run.Result.Outcome is not ProbeOutcome.Granted && run.Refuser == cause && !run.IsContradicted)
            {
                site.Wishes = site.Wishes with { Certificate = certificate, Callback = run.Plan.Callback.OriginalString };
                return new(site, run);
            }

            await site.DisposeAsync();
        }

        throw new InvalidOperationException($"no way meets {slug}");
    }

    public async Task<ApplyReport> ApplyAsync(Func<ApplyRequest, ApplyRequest>? change = null)
    {
        var applied = await Site.ApplyAsync(Run.Refuser!.Slug, request => (change ?? (same => same))(request with { Fix = request.Fix with { Stated = [.. request.Fix.Stated, Request.Flow.At(Run.Route.Flow)] } }));
        return Assert.IsType<Reading<ApplyReport>.Accepted>(applied).Value;
    }

    public async Task<ApplyReport> UndoAsync(Func<ChangeTerms, ChangeTerms>? change = null) =>
        Assert.IsType<Reading<ApplyReport>.Accepted>(await Site.UndoAsync(change)).Value;

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
