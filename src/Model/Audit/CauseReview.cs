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
        var days = Days(subject, horizon).ToList();
        foreach (var cause in Catalogue.Causes)
        {
            var hit = days.SelectMany(day => Flows(subject, cause).Select(flow => (Day: day, Truth: Judge(cause, subject, flow, day)))).FirstOrDefault(pair => pair.Truth is { IsYes: true });
            if (hit.Truth is { } truth && truth.Because.Any(fact => fact.Source.Slice is not null))
            {
                yield return Make(cause, subject, hit.Day, truth);
            }
        }
    }

    private static IEnumerable<Flow?> Flows(Subject subject, RootCause cause) =>
        !subject.IsApp ? [null] : subject.Flows.Where(flow => !Only.TryGetValue(cause.Slug, out var only) || only.Contains(flow)).Select(flow => (Flow?)flow);

    private static Truth? Judge(RootCause cause, Subject subject, Flow? flow, DateTimeOffset day)
    {
        var world = subject.World.Set(Incident.Today, day);
        world = flow is { } known ? world.Set(Request.Flow, known) : world;
        world = world.With(Declaration.On(day, world));
        world = flow is { } of ? world.With(Declaration.For(of, world)) : world;
        return cause.Holds(world) is Verdict.Yes ? cause.Given.Judge(world).And(cause.When.Judge(world)) : null;
    }

    /// <summary>Today, and the days within the horizon on which Salesforce changes something or a certificate ends.</summary>
    private static IEnumerable<DateTimeOffset> Days(Subject subject, int horizon)
    {
        var last = subject.Today.AddDays(horizon);
        var changes = Vocabulary.Changes.Select(change => new DateTimeOffset(change.Effective, new(12, 0), TimeSpan.Zero));
        var ends = subject.All(Declared.CertificateEnds).Select(fact => ((DateTimeOffset)fact.Value).AddMinutes(1));
        return changes.Concat(ends).Where(day => day > subject.Today && day <= last).Distinct().Order().Prepend(subject.Today);
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
