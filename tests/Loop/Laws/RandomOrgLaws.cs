using System.Collections.Concurrent;

namespace SfOAuth.Demonstration.Tests;

/// <summary>The laws do not depend on the org that we made up: they hold in seeded random healthy ones.</summary>
public sealed class RandomOrgLaws
{
    private const int Orgs = 36;

    [Fact]
    public async Task In_random_healthy_orgs_the_loop_closes_for_random_causes()
    {
        var broken = new ConcurrentBag<string>();
        var met = 0;
        var sound = LoopAtlas.Causes.Where(cause => !KnownLimits.Unmet.ContainsKey(cause.Slug)).ToList();

        await Parallel.ForEachAsync(AnyOrg.Some(Orgs, sound), async (one, _) =>
        {
            if (await LoopAtlas.RunAsync(one.Cause, one.Org) is { } record)
            {
                Interlocked.Increment(ref met);
                Judge(record, broken);
            }
        });

        Assert.True(broken.IsEmpty, string.Join("\n", broken.Order(StringComparer.Ordinal)));
        Assert.True(met > Orgs * 9 / 10, $"only {met} of {Orgs} were met by a client");
    }

    [Fact]
    public async Task Every_random_org_is_healthy_before_it_is_broken()
    {
        foreach (var (_, org) in AnyOrg.Some(8, LoopAtlas.Causes))
        {
            await using var stage = await DemoStage.StartAsync(org, new LoopAtlas.StillClock(LoopAtlas.Day));

            foreach (var route in Route.All.Where(route => route.Name is "web-server" or "jwt-bearer" or "refresh" or "client-credentials"))
            {
                var run = await LoopRun.AgainAsync(stage, route);
                Assert.True(run.Result.Failed is null, $"{route}: {run.Refuser}");
            }
        }
    }

    private static void Judge(LoopRecord record, ConcurrentBag<string> broken)
    {
        // Where the words of the answer are modelled, what stands beside the cause is a model too, and differs from org to org.
        var slug = record.Cause.Slug;
        if (!record.Mended
            || (record.InItsOwnWords && IsBroken(record, slug)))
        {
            broken.Add(record.ToString());
        }
    }

    private static bool IsBroken(LoopRecord record, string slug) =>
        (record.Client.Rank is 0 or > 3 && !KnownLimits.FromClient.ContainsKey(slug))
        || (record.WithOrg.Rank != 1 && !KnownLimits.WithOrg.ContainsKey(slug))
        || (!record.Complete.IsConfirmed && !KnownLimits.Complete.ContainsKey(slug));
}
