using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Policies;

namespace SfOAuth.Demonstration.Tests;

/// <summary>Two causes at once: both are told, and ending the first leads to the second, as predicted.</summary>
public sealed class PairLaws
{
    private static readonly Route Jwt = Route.All.First(route => route.Name == "jwt-bearer");

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var all = (from first in Gates() from second in Gates() where Precedes(first, second) select (first.Slug, second.Slug)).ToArray();
            new Random(7).Shuffle(all);
            var data = new TheoryData<string, string>();
            foreach (var (first, second) in all.Take(24))
            {
                data.Add(first, second);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task Both_are_told_and_ending_the_first_reveals_the_second(string one, string other)
    {
        RootCause first = Catalogue.Find(one)!, second = Catalogue.Find(other)!;
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));

        var run = await LoopRun.StrikeAsync(stage, Jwt, second, first);

        Assert.Equal(first, run.Refuser);
        var told = run.WithOrg!.Findings.Select(finding => finding.Cause).ToList();
        Assert.Contains(first, told);
        Assert.Contains(second, told);
        var predicted = Decision.On(first.Repair(run.Everything)) as Decision.Denied;
        Assert.Equal(second, predicted?.Cause);

        stage.Mend(first, Flow.JwtBearer);
        var next = await LoopRun.AgainAsync(stage, Jwt);
        Assert.Equal(predicted?.Cause, next.Refuser);

        stage.Mend(second, Flow.JwtBearer);
        Assert.Equal(ProbeOutcome.Granted, (await LoopRun.AgainAsync(stage, Jwt)).Result.Outcome);
    }

    /// <summary>What stands in Setup and is looked at by a JWT login.</summary>
    private static IEnumerable<RootCause> Gates() =>
        LoopAtlas.Causes.Where(cause => cause.When.Settings.All(setting => (Levers.Of(setting) is not null && setting != Incident.Today && Sight.Sees(setting, Endpoint.Token, Flow.JwtBearer)) || setting == Request.Flow)
            && cause.Given.Holds(Healthy.On(LoopAtlas.Day).Set(Request.Flow.At(Flow.JwtBearer))) is Verdict.Yes);

    private static bool Precedes(RootCause first, RootCause second) =>
        first.Stage < second.Stage && !first.When.Settings.Concat(first.Fix.Settings).Intersect(second.When.Settings.Concat(second.Fix.Settings)).Any();
}
