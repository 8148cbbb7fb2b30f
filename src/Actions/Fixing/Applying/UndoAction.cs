using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Takes a change back that was made here: only what it made, and only where nobody has changed it since.</summary>
public sealed class UndoAction(OrgClient org, TimeProvider clock)
{
    private readonly ChangeSite look = new(org);

    /// <summary>What came of it; a sentence where there is no undo file to read.</summary>
    public async Task<Reading<ApplyReport>> RunAsync(ChangeTerms terms, CancellationToken stop)
    {
        var read = terms.Undo.Read();
        if (read is not Reading<UndoFile>.Accepted { Value: var file })
        {
            return new Reading<ApplyReport>.Rejected(((Reading<UndoFile>.Rejected)read).Why);
        }

        var (identity, obstacle) = await look.IdentityAsync(stop);
        var report = new ApplyReport
        {
            Outcome = "planned",
            Org = ChangeReports.Of(identity, org),
            For = file.For,
            Title = file.Title,
            App = file.App,
            Opens = file.Reopens,
            Reason = ChangeReports.Masked(terms.AcceptedRisk ?? ""),
            Steps = ChangeReports.Planned(file.Steps, org.Version),
            UndoFile = terms.Undo.Path,
        };
        return new Reading<ApplyReport>.Accepted(
            obstacle is not null ? End(report, ApplyOutcome.NotVisible, [obstacle.Why])
            : identity.Id != file.Org.Id ? End(report, ApplyOutcome.OtherOrg, [$"The change was made in {file.Org.Name} ({file.Org.Id}), and this is {identity.Name} ({identity.Id}). Nothing was changed."])
            : Forbidden(file, identity, terms) is var (outcome, why) ? End(report, outcome, [why])
            : await LookedAsync(report, file, terms, stop));
    }

    private static ApplyReport End(ApplyReport report, ApplyOutcome outcome, ImmutableArray<string> why) => report with { Outcome = Kebab.Of(outcome.ToString()), Kind = outcome, Why = why };

    private static (ApplyOutcome Outcome, string Why)? Forbidden(UndoFile file, OrgIdentity identity, ChangeTerms terms) =>
        identity.IsProduction && !terms.AllowsProduction ? (ApplyOutcome.IsProduction, $"This is {identity.Kind}: add --production if it is meant.")
        : !file.Reopens.IsEmpty && string.IsNullOrWhiteSpace(terms.AcceptedRisk) ? (ApplyOutcome.RiskNotAccepted, $"Taking it back lets more in than now, since the change closed something ({string.Join("; ", file.Reopens)}). Add --accept-risk \"why that is right here\".")
        : null;

    private async Task<ApplyReport> LookedAsync(ApplyReport report, UndoFile file, ChangeTerms terms, CancellationToken stop)
    {
        var run = new ChangeRun(org, clock, terms.Undo) { Progress = terms.Progress };
        var sights = await run.LookAsync(file, stop);
        report = report with { Steps = [.. report.Steps.Zip(sights, file.Steps).Select(one => one.First with { State = StateOf(one.Second), Words = WordsOf(one.Third, one.Second) })] };
        if (sights.FirstOrDefault(sight => sight.Standing is OrgStanding.Unseen) is { } unseen)
        {
            return End(report, ApplyOutcome.NotVisible, [unseen.Words, "Nothing was changed."]);
        }

        if (sights.All(sight => sight.Standing is OrgStanding.Former))
        {
            return End(report, ApplyOutcome.AlreadySo, ["The org has the values from before the change: nothing is to be taken back."]);
        }

        return sights.Any(sight => sight.Standing is OrgStanding.Other) && !terms.Overwrites
            ? End(report, ApplyOutcome.ChangedMeanwhile, await MeanwhileAsync(file, sights, stop))
            : await CheckedAsync(report, file, run, terms, stop);
    }

    private static string StateOf(StepSight sight) => sight.Standing switch
    {
        OrgStanding.Changed => "to-be-taken-back",
        OrgStanding.Former => "as-before",
        OrgStanding.Other => "changed-meanwhile",
        _ => "not-visible",
    };

    private static string WordsOf(ChangeStep step, StepSight sight) =>
        step.IsOneWay && sight.Standing is OrgStanding.Changed ? $"{step.Field} cannot be set back: Salesforce takes only {step.Shall}." : ChangeReports.Masked(sight.Words);

    /// <summary>Who it was, as far as the org tells.</summary>
    private async Task<ImmutableArray<string>> MeanwhileAsync(UndoFile file, ImmutableArray<StepSight> sights, CancellationToken stop)
    {
        // Two clocks are never quite the same.
        var audit = await look.AuditAsync(file.At.AddMinutes(-5), stop);
        return
        [
            $"Somebody has changed it since: {string.Join("; ", sights.Where(sight => sight.Standing is OrgStanding.Other).Select(sight => ChangeReports.Masked(sight.Words)))}. Nothing was changed. --force takes back what was changed here all the same.",
            .. audit is null ? ["Who it was cannot be seen: the Setup Audit Trail is not visible to this user."]
                : audit.Count == 0 ? ["The Setup Audit Trail has no entry since then."]
                : audit.Select(entry => "Setup Audit Trail: " + ChangeReports.Masked(entry)),
        ];
    }

    private async Task<ApplyReport> CheckedAsync(ApplyReport report, UndoFile file, ChangeRun run, ChangeTerms terms, CancellationToken stop)
    {
        var against = await run.CheckAsync(file, isBack: true, stop);
        if (!against.IsEmpty)
        {
            return End(report, ApplyOutcome.CheckRefused, [.. against.Select(ChangeReports.Masked), "Nothing was changed."]);
        }

        if (!terms.Confirms(report))
        {
            return End(report, ApplyOutcome.Declined, ["Nothing was changed."]);
        }

        var end = await run.UnmakeAsync(file, stop);
        var outcome = end.IsWhole ? ApplyOutcome.Undone : end.Steps.Any(step => step.Fate is StepFate.NotKnown) ? ApplyOutcome.NotKnown : ApplyOutcome.LeftPartly;
        var ended = End(report with { Steps = ChangeReports.Ended(end, org.Version) }, outcome, end.Why.Length > 0 ? [ChangeReports.Masked(end.Why)] : []);
        var record = new ChangeRecord
        {
            At = clock.GetUtcNow(),
            By = report.Org.Username,
            Org = report.Org,
            Verb = "undo",
            For = report.For,
            Basis = $"undo of the change of {file.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC",
            App = report.App,
            Values = [.. ended.Steps.SelectMany(step => step.Values).Select(value => new ChangeValueReport(value.Where, value.Shall, value.Was))],
            Opens = report.Opens,
            Reason = report.Reason,
            Result = ended.Outcome,
            Why = ended.Why,
            UndoFile = terms.Undo.Path,
        };
        return ended with { Record = record, Notes = terms.Book.Add(record) is { } trouble ? [trouble] : [] };
    }
}
