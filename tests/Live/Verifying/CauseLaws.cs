using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Live.Tests.Reading;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Verifying;

/// <summary>For every cause that a server can show: broken it is told as not fixed, mended as fixed, with the trace that proves it.</summary>
public sealed class CauseLaws
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, Verified?>>> All = new(RunAllAsync);

    public static TheoryData<string> Slugs => [.. LoopAtlas.Causes.Select(cause => cause.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Broken_it_is_told_as_not_fixed_and_by_its_name(string slug)
    {
        if (await RecordAsync(slug) is { } record && !Limits.FreshIsFree.ContainsKey(slug))
        {
            Assert.True(record.Broken.Verdict == "not-fixed", record.ToString());
            Assert.True(record.IsNamed != Limits.NotNamed.ContainsKey(slug), record.ToString());
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task Mended_it_is_told_as_fixed_and_what_proves_it(string slug)
    {
        if (await RecordAsync(slug) is { } record)
        {
            Assert.True(record.Mended.Verdict == "fixed", record.ToString());
            Assert.True(record.Mended.Proof.Kind == "login-history", record.ToString());
            Assert.NotEmpty(record.Mended.Proof.CannotProve);
        }
    }

    /// <summary>Who verifies a cause that strikes later is told that one success is not enough.</summary>
    [Theory]
    [InlineData("access-token-expired")]
    [InlineData("refresh-expired-idle")]
    [InlineData("refresh-grant-limit")]
    public async Task What_a_fresh_login_is_free_of_is_not_proved_to_last(string slug)
    {
        var record = (await RecordAsync(slug))!;

        Assert.True(record.Broken.Verdict == "fixed", record.ToString());
        Assert.Contains(record.Broken.Proof.CannotProve, limit => limit.StartsWith("that it lasts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_cause_is_met_that_the_loop_meets()
    {
        var met = await All.Value;

        Assert.Equal(KnownLimits.Unmet.Keys.Order(StringComparer.Ordinal), met.Where(pair => pair.Value is null).Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    private static async Task<Verified?> RecordAsync(string slug) => (await All.Value)[slug];

    private static async Task<IReadOnlyDictionary<string, Verified?>> RunAllAsync()
    {
        var records = new Verified?[LoopAtlas.Causes.Length];
        await Parallel.ForAsync(0, records.Length, async (at, _) => records[at] = await OrgAtlas.StrikeAsync(LoopAtlas.Causes[at], TurnAsync));
        return LoopAtlas.Causes.Select((cause, at) => (cause.Slug, Record: records[at])).ToDictionary(one => one.Slug, one => one.Record, StringComparer.Ordinal);
    }

    /// <summary>The client tries again as it is, the change is made, and the client tries afresh.</summary>
    private static async Task<Verified> TurnAsync(LoopRun run)
    {
        var (stage, cause) = (run.Stage, run.Refuser!);
        var broken = await stage.VerifyAsync(run.Plan, cause);
        stage.Mend(cause, run.Route.Flow);
        stage.From = null;
        var back = cause.Fix.Settings.Contains(Request.Flow) ? Route.All.First(other => other.Flow is Flow.JwtBearer) : run.Route;
        var mended = await stage.VerifyAsync(await back.Prepare(stage), cause);
        return new(cause, back.Name, broken, mended);
    }

    private sealed record Verified(RootCause Cause, string Route, VerifyReport Broken, VerifyReport Mended)
    {
        public bool IsNamed => Broken.Diagnosis?.Causes.Take(3).Any(cause => cause.Id == Cause.Slug) is true;

        public override string ToString() => $"{Cause.Slug} by {Route}: broken {Broken.Verdict} ({string.Join(", ", Broken.Diagnosis?.Causes.Take(4).Select(cause => cause.Id) ?? [])}); mended {Mended.Verdict}, {Mended.Proof.Kind} {Mended.Proof.Text} | {Mended.Sentence} | {string.Join(" / ", Mended.Notes)}";
    }
}
