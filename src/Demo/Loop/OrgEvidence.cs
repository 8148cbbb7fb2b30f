using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Emulation;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>What the org itself tells an admin: the newest rows of Login History, and what Setup shows of app, user and org.</summary>
internal static class OrgEvidence
{
    private static readonly Setting[] NotInSetup = [Incident.Today];

    /// <summary>The row of the attempt that began at this row number, as Login History shows it.</summary>
    public static Document History(DemoStage stage, long before) => Door.OpenText("Login History", Row(stage, before));

    /// <summary>The number of the newest row.</summary>
    public static long Newest(DemoStage stage) => stage.Store.Logins.Newest() is [var row, ..] ? row.Number : 0;

    /// <summary>Settings with their values, read in the org's own state.</summary>
    public static ImmutableArray<Fact> Settings(DemoStage stage, ProbePlan plan)
    {
        var scene = stage.Emulation.Stage(plan.Flow);
        var source = new Source(Standing.Read, null, "Setup");
        return [.. from lever in Levers.All
                   where !NotInSetup.Contains(lever.Setting)
                   let value = lever.Read(scene)
                   where value is not null
                   select new Fact(lever.Setting, value, source), .. Approvals(stage, plan.Flow, source), .. AuditTrail(stage, source), .. Compared(stage, plan, source)];
    }

    /// <summary>Everything, also what only the client or the person at the browser could tell.</summary>
    public static ImmutableArray<Fact> Complete(DemoStage stage, ProbePlan plan, IEnumerable<Fact> ofClient)
    {
        var source = new Source(Standing.Read, null, "everything known");
        var known = new Dictionary<Setting, Fact>();
        foreach (var fact in Policies.Healthy.On(stage.Org.Now).Facts.Concat(Settings(stage, plan)).Concat(stage.Emulation.Faults.Pretences.Select(pair => new Fact(pair.Setting, pair.Value, source))).Concat(ofClient))
        {
            known[fact.Setting] = fact with { Source = source };
        }

        // The APIs that a healthy org's client calls take what its app issues.
        known[App.FormatWanted] = App.FormatWanted.At(stage.App.TokenFormat, source);

        return [.. known.Values.Where(fact => !NotInSetup.Contains(fact.Setting))];
    }

    private static string Row(DemoStage stage, long before)
    {
        var row = stage.Store.Logins.Newest().FirstOrDefault(row => row.Number > before && row.Application != "Browser");
        return row is null ? "Login History: no row for this attempt\n"
            : $"Login History: {row.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}  {row.LoginType}  Application: {row.Application}  Source IP: {row.SourceIp}  Status: {row.Status}\n";
    }

    /// <summary>What the client uses, held against what stands in Setup: host, key, callback and user.</summary>
    private static IEnumerable<Fact> Compared(DemoStage stage, ProbePlan plan, Source source)
    {
        if (plan.Host == stage.Home)
        {
            yield return Client.HostReachesUsersOrg.At(true, source);
        }

        if (stage.Store.AppOfKey(plan.ConsumerKey) is { } app)
        {
            yield return Client.ConsumerKey.At(KeyState.Right, source);
            if (plan is { Spoil: null, Flow: Flow.WebServer or Flow.UserAgent or Flow.Hybrid })
            {
                yield return Request.RedirectUri.At(app.Callbacks.Contains(plan.Callback.OriginalString) ? RedirectUri.Registered : RedirectUri.NotRegistered, source);
            }
        }

        foreach (var fact in plan.Flow is Flow.JwtBearer or Flow.SamlBearer or Flow.Password or Flow.SoapLogin ? Named(stage, plan, source) : [])
        {
            yield return fact;
        }
    }

    private static IEnumerable<Fact> Named(DemoStage stage, ProbePlan plan, Source source)
    {
        var exists = stage.Store.UserOfName(plan.Username) is not null;
        var isMail = stage.Store.Users.Any(user => user.Email.Equals(plan.Username, StringComparison.OrdinalIgnoreCase));
        return plan.Flow is Flow.Password or Flow.SoapLogin
            ? [Person.UsernameExists.At(exists, source)]
            : [Jwt.Subject.At(exists ? Subject.Username : isMail ? Subject.Email : Subject.OtherThanUsername, source)];
    }

    /// <summary>Setup › View Setup Audit Trail of the last day: a rotation of the consumer secret stands there.</summary>
    private static IEnumerable<Fact> AuditTrail(DemoStage stage, Source source) =>
        stage.Store.Audit.Any(row => row.Action is "rotate" && stage.Org.Now - row.At < TimeSpan.FromDays(1)) ? [Incident.Change.At(ChangeBefore.SecretRotation, source)] : [];

    /// <summary>Setup › Connected Apps OAuth Usage and the Setup Audit Trail: whether the approval is still there, and who ended it.</summary>
    private static IEnumerable<Fact> Approvals(DemoStage stage, Flow flow, Source source)
    {
        if (flow is not (Flow.Refresh or Flow.WebServer or Flow.Hybrid or Flow.Device or Flow.UserAgent) || stage.Store.GrantsOf(stage.App, stage.User).ToList() is not { Count: > 0 } grants)
        {
            yield break;
        }

        if (grants is [var only])
        {
            yield return Grant.Age.At(stage.Org.Now - only.CreatedAt, source);
            yield return Grant.IdleFor.At(stage.Org.Now - only.LastUsedAt, source);
        }

        yield return Grant.IsRevoked.At(grants.Any(grant => grant.End is End.Revoked), source);
        yield return Grant.NewerApprovals.At((double)Math.Max(0, grants.Count - 1), source);
    }
}
