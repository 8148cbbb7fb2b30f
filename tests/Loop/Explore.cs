namespace SfOAuth.Demonstration.Tests;
public sealed class Explore
{
    [Fact]
    public async Task All()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var all = await LoopAtlas.RunAllAsync();
        for (var i = 0; i < all.Length; i++) Console.WriteLine("ATLAS " + (all[i]?.ToString() ?? LoopAtlas.Causes[i].Slug + " NOROUTE") + (all[i]?.InItsOwnWords is false ? " ~" : ""));
        Console.WriteLine(watch.Elapsed);
        foreach (var record in all.Where(r => r is not null && r.Complete.Rank == 1 && !r.Complete.IsConfirmed))
        {
            await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
            var run = await LoopRun.StrikeAsync(stage, Route.All.First(r => r.Name == record!.Route), record!.Cause);
            var d = run.Complete!;
            Console.WriteLine($"UNSURE {record.Cause.Slug}: {string.Join("; ", d.Findings.Take(3).Select(f => f.Cause.Slug + " " + f.Probability.ToString("F3")))} | symptoms {string.Join(" / ", d.Symptoms.Select(x => x.Words + (x.LoginStatus is null ? "" : " ROW")))} | missing {string.Join(",", d.Findings[0].Missing)}");
        }
    }
}
