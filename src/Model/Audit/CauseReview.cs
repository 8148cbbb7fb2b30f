using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Without a symptom: which causes are already true of an app, and which will be on a day that is known?</summary>
internal static class CauseReview
{
    /// <summary>What every login needs to be true and no file says: these causes speak of one flow only, or of every app of the org.</summary>
    private static readonly ImmutableDictionary<string, Flow[]> Only = ImmutableDictionary<string, Flow[]>.Empty
        .Add("refresh-policy-immediate", [Flow.Refresh]).Add("refresh-scope-missing", [Flow.JwtBearer]).Add("user-never-approved", [Flow.JwtBearer]);

    /// <summary>True, but no failure by itself.</summary>
    private static readonly string[] Mild = ["session-ip-lock", "jwt-cert-expired"];

    /// <summary>The causes that hold in this subject's world, under a flow it is set up for.</summary>
    public static IEnumerable<AuditFinding> Of(Subject subject, int horizon)
    {
        var worlds = Days(subject, horizon).SelectMany(day => Worlds(subject, day)).ToList();
        foreach (var cause in Catalogue.Causes)
        {
            var hit = worlds.Find(world => (world.Day == subject.Today || IsDated(cause)) && IsAbout(cause, world.Flow) && cause.Holds(world.World) is Verdict.Yes);
            if (hit.World is { } world && cause.Given.Judge(world).And(cause.When.Judge(world)) is var truth && truth.Because.Any(fact => fact.Source.Slice is not null))
            {
                yield return Make(cause, subject, hit.Day, truth);
            }
        }
    }

    /// <summary>The world of one day, once for each flow.</summary>
    private static IEnumerable<(DateTimeOffset Day, Flow? Flow, World World)> Worlds(Subject subject, DateTimeOffset day)
    {
        var world = subject.World.Set(Incident.Today, day);
        world = world.With(Declaration.On(day, world));
        return !subject.IsApp ? [(day, null, world)] : subject.Flows.Select(flow => (day, (Flow?)flow, world.Set(Request.Flow, flow).With(Declaration.For(flow, world))));
    }

    private static bool IsAbout(RootCause cause, Flow? flow) =>
        flow is not { } known || !Only.TryGetValue(cause.Slug, out var only) || only.Contains(known);

    /// <summary>Only these can come about by waiting.</summary>
    private static bool IsDated(RootCause cause) => cause.When.Settings.Contains(Incident.Today);

    /// <summary>Today, and the days within the horizon on which Salesforce changes something.</summary>
    private static IEnumerable<DateTimeOffset> Days(Subject subject, int horizon)
    {
        var last = subject.Today.AddDays(horizon);
        var changes = Vocabulary.Changes.Select(change => new DateTimeOffset(change.Effective, new(12, 0), TimeSpan.Zero));
        return changes.Where(day => day > subject.Today && day <= last).Distinct().Order().Prepend(subject.Today);
    }

    private static AuditFinding Make(RootCause cause, Subject subject, DateTimeOffset day, Truth truth)
    {
        var page = Catalogue.Page(cause);
        var because = truth.Because.Where(fact => fact.Source.Slice is not null).ToImmutableArray();
        var isNow = day == subject.Today;
        var isSure = isNow && !Mild.Contains(cause.Slug) && because.All(fact => fact.Source.Standing is Standing.Read);
        return new(cause.Slug, isSure ? Severity.Error : Severity.Warning, subject.Name, because)
        {
            Title = page.Title,
            Why = page.Because,
            Change = string.Join("\n", page.Change.Where(step => step.Label is not "Instead" && Fits(step, subject)).Select(step => $"{step.Label}: {step.Text}")),
            Cost = page.SecurityCost,
            Sources = page.Sources,
            Confidence = page.Confidence,
            Cause = cause,
            From = isNow ? null : DateOnly.FromDateTime(day.UtcDateTime),
        };
    }

    private static bool Fits(Labelled step, Subject subject) => (step.Label, subject.World.Get(App.Kind)) switch
    {
        ("Connected app", AppKind.ExternalClientApp) => false,
        ("External client app", AppKind.ConnectedApp) => false,
        _ => true,
    };
}
