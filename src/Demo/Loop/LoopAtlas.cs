using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Emulation;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Demonstration;

/// <summary>Turns the loop once for a cause, on the way on which its answer tells most.</summary>
public static class LoopAtlas
{
    /// <summary>The day on which orgs stand still, so that a rule that begins tomorrow changes no result.</summary>
    public static DateTimeOffset Day { get; } = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    /// <summary>The causes that a server can show.</summary>
    public static ImmutableArray<RootCause> Causes { get; } = [.. Catalogue.Causes.Where(cause => Showable.WhyNot(cause) is null).OrderBy(cause => cause.Slug, StringComparer.Ordinal)];

    /// <summary>All of them in the usual org, in the order of their names.</summary>
    public static async Task<ImmutableArray<LoopRecord?>> RunAllAsync()
    {
        var records = new LoopRecord?[Causes.Length];
        await Parallel.ForAsync(0, Causes.Length, async (at, _) => records[at] = await RunAsync(Causes[at], null));
        return [.. records];
    }

    /// <summary>One cause in one org; null where nothing that a client does meets it there.</summary>
    /// <param name="healthy">Makes the org that is broken; null for the usual one.</param>
    public static async Task<LoopRecord?> RunAsync(RootCause cause, Func<Scenario, Scenario>? healthy)
    {
        LoopRecord? second = null;
        foreach (var route in RouteChoice.For(cause, Day))
        {
            await using var stage = await DemoStage.StartAsync(healthy, new StillClock(Day));
            if (await TurnAsync(stage, route, cause) is not { } record)
            {
                continue;
            }

            if (record.InItsOwnWords)
            {
                return record;
            }

            second ??= record;
        }

        return second;
    }

    private static async Task<LoopRecord?> TurnAsync(DemoStage stage, Route route, RootCause cause)
    {
        var run = await LoopRun.StrikeAsync(stage, route, cause);
        if (run.Result.Outcome is ProbeOutcome.Granted || run.Refuser != cause || run.IsContradicted)
        {
            return null;
        }

        stage.Mend(cause, route.Flow);
        stage.From = null;

        // Where the change is another way to log in, the old way stays refused.
        var back = cause.Fix.Settings.Contains(Salesforce.Request.Flow) ? Route.All.First(other => other.Flow is Salesforce.Flow.JwtBearer) : route;
        var again = await LoopRun.AgainAsync(stage, back);
        return new(cause, route.Name)
        {
            InItsOwnWords = run.IsInItsOwnWords,
            Said = run.Said,
            Client = Reader.Of(run.Client, cause),
            WithOrg = Reader.Of(run.WithOrg, cause),
            Complete = Reader.Of(run.Complete, cause),
            Mended = again.Result.Outcome is ProbeOutcome.Granted,
        };
    }

    /// <summary>A clock that begins on a fixed day.</summary>
    internal sealed class StillClock(DateTimeOffset day) : TimeProvider
    {
        private readonly DateTimeOffset started = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => day + (System.GetUtcNow() - started);
    }
}
