using System.Collections.Immutable;
using SfOAuth.Auditing;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Plans the change that ends a cause or finding. It changes nothing by itself.</summary>
public static class FixAction
{
    /// <summary>The plan; a sentence where none can be made.</summary>
    public static Reading<FixReport> Run(FixRequest request) => Draft(request) switch
    {
        Reading<FixDraft>.Accepted { Value: var draft } => new Reading<FixReport>.Accepted(draft.Report),
        var rejected => new Reading<FixReport>.Rejected(((Reading<FixDraft>.Rejected)rejected).Why),
    };

    /// <summary>The plan, and what it was made from.</summary>
    internal static Reading<FixDraft> Draft(FixRequest request)
    {
        var evidences = Evidences.Of(request.Documents, request.Stated, request.Rules);
        var diagnosis = DiagnoseAction.Run(request.Documents, request.Stated, request.Today, static _ => new(), request.Rules).Diagnosis;
        var world = WorldOf(diagnosis, evidences, request);
        if (request.For is { } name && request.Rules.Find(name) is null)
        {
            return Planner.For(name, world, request.Wishes) is { } plan && Auditor.Rules.FirstOrDefault(rule => rule.Id == name) is { } rule
                ? Accept(new(new FixWriter(request, evidences.Choice, world).Write(plan, rule), plan, world, world, []))
                : No($"No plan can be made for {Shown(name)}: it is neither a cause nor a rule that a setting ends. Causes: sfoauth causes. Rules: {string.Join(", ", Planner.Rules.Order(StringComparer.Ordinal))}.");
        }

        var cause = request.For is { } slug ? request.Rules.Find(slug) : diagnosis.Findings.Select(finding => finding.Cause).FirstOrDefault();
        return cause is null
            ? No(diagnosis.Outcome is Outcome.NotOAuth ? "This is not an OAuth failure of Salesforce, so there is nothing to plan: sfoauth diagnose says where it belongs." : "Nothing I read tells a cause, so there is nothing to plan: give the error, or name the cause with --for.")
            : Accept(Plan(cause, diagnosis, evidences.Choice, world, request));
    }

    private static FixDraft Plan(RootCause cause, Diagnosis diagnosis, AppChoice choice, World world, FixRequest request)
    {
        // What is not known is taken to be as the cause has it: else the model would have nothing to end.
        var broken = cause.Holds(world) is Verdict.Yes ? world : cause.Break(world);
        var plan = Planner.For(cause, broken, request.Wishes, request.Rules);
        var assumed = broken.Facts.Where(fact => fact.Source == Source.Given && !world[fact.Setting].Any(known => known.Value.Equals(fact.Value))).Select(fact => fact.ToString());
        var report = new FixWriter(request, choice, broken).Write(plan, cause, Basis(cause, diagnosis, request), [.. assumed]);
        return new(report, plan, world, broken, [.. diagnosis.Findings.Where(finding => finding.Cause == cause).SelectMany(finding => finding.For).Select(EvidenceReport.Of)]);
    }

    private static string Basis(RootCause cause, Diagnosis diagnosis, FixRequest request) =>
        request.For is not null ? "named by you"
        : diagnosis.Findings.FirstOrDefault(finding => finding.Cause == cause) is { } finding
            ? $"{Kebab.Of(finding.State.ToString())} cause of the diagnosis{(finding.State is State.Confirmed ? "" : "; settle it first (sfoauth diagnose shows what to look up)")}"
            : "";

    private static World WorldOf(Diagnosis diagnosis, Evidences evidences, FixRequest request)
    {
        var world = diagnosis.World.Knows(Incident.Today) ? diagnosis.World : diagnosis.World.With(Incident.Today.At(request.Today));
        world = evidences.Choice.App is null ? world : world.With(evidences.Choice.Facts);

        // That sessions are locked to an address refuses nobody who calls from the address he logged in from.
        return request.For is "session-ip-lock" || world.Get(Org.LocksSessionsToIp) is not true ? world : world.Without(Org.LocksSessionsToIp);
    }

    private static string Shown(string name) => name.Length <= 40 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') ? name : "that";

    private static Reading<FixDraft>.Accepted Accept(FixDraft draft) => new(draft);

    private static Reading<FixDraft>.Rejected No(string why) => new(why);
}
