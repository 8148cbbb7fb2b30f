using SfOAuth.Diagnosing;
using SfOAuth.Live;
namespace SfOAuth.Demonstration.Tests;

public sealed class Explore
{
    [Fact]
    public async Task Healthy()
    {
        foreach (var route in Route.All)
        {
            await using var stage = await DemoStage.StartAsync();
            var run = await LoopRun.AgainAsync(stage, route);
            Console.WriteLine($"HEALTHY {route} {run.Result.Outcome} {string.Join(" | ", run.Result.Steps.Select(s => s.Name + " " + s.Status))}");
            if (run.Result.Outcome is not ProbeOutcome.Granted) { Console.WriteLine(run.Result.Bundle.Text); Console.WriteLine(stage.Emulation.Log.Newest.First()); }
        }
    }
    [Fact]
    public async Task All()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var cause in Catalogue.Causes.Where(c => Showable.WhyNot(c) is null))
        {
            var seen = new List<string>(); var found = false;
            foreach (var route in Route.All)
            {
                await using var stage = await DemoStage.StartAsync();
                LoopRun run;
                try { run = await LoopRun.StrikeAsync(stage, route, cause); } catch (Exception e) { seen.Add(route + ":" + e.GetType().Name + " " + e.Message); continue; }
                if (run.Result.Outcome is ProbeOutcome.Granted) { seen.Add(route + ":granted"); continue; }
                if (run.Refuser != cause) { seen.Add(route + ":" + run.Refuser); continue; }
                var (a, b, c) = (run.Client, run.WithOrg, run.Complete);
                string R(Diagnosis? d) { var i = d!.Findings.ToList().FindIndex(f => f.Cause == cause); return (i < 0 ? (d.RuledOut.Any(f => f.Cause == cause) ? "RULEDOUT" : "-") : (i + 1).ToString()) + " " + (i >= 0 ? d.Findings[i].State : "") + (i == 0 ? "" : $" [{string.Join(",", d.Findings.Take(3).Select(f => f.Cause.Slug))}]"); }
                Console.WriteLine($"CAUSE {cause.Slug} {route}{(run.IsInItsOwnWords ? "" : "~")}: client {R(a)} | org {R(b)} | complete {R(c)}");
                found = true;
                if (Environment.GetEnvironmentVariable("SHOW") == cause.Slug) { Console.WriteLine(run.Result.Bundle.Text); foreach (var f in c!.World.Facts) Console.WriteLine("   " + f + " // " + f.Source.Standing + " " + f.Source); }
                stage.Mend(cause, route.Flow); stage.From = null;
                var again = await LoopRun.AgainAsync(stage, route);
                if (again.Result.Outcome is not ProbeOutcome.Granted) Console.WriteLine($"   NOTMENDED {cause.Slug} {route} by {again.Refuser}");
            }
            if (!found) Console.WriteLine($"NOROUTE {cause.Slug}: {string.Join("; ", seen)}");
        }
        Console.WriteLine(watch.Elapsed);
    }
}
