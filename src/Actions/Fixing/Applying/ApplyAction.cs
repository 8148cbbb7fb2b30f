using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Remedying;

namespace SfOAuth.Actions;

/// <summary>
/// Makes the change that ends a cause in an org: plans it for the org as it is, has it checked, shows it, asks, keeps what it
/// takes to take it back, makes it, reads it back and writes it down.
/// </summary>
public sealed class ApplyAction(OrgClient org, TimeProvider clock)
{
    private readonly ChangeSite look = new(org);

    /// <summary>What came of it; a sentence where nothing tells what to change.</summary>
    public async Task<Reading<ApplyReport>> RunAsync(ApplyRequest request, CancellationToken stop)
    {
        if (OrgChanges.Elsewhere(request.Fix) is { } elsewhere)
        {
            return Accept(End(Preview(elsewhere, new("", "", "", IsProduction: false, ""), request.Terms), ApplyOutcome.ByHand, elsewhere.Why));
        }

        var (identity, obstacle) = await look.IdentityAsync(stop);
        if (obstacle is not null)
        {
            return Accept(new() { Outcome = Kebab.Of(nameof(ApplyOutcome.NotVisible)), Kind = ApplyOutcome.NotVisible, Why = [obstacle.Why], Org = ChangeReports.Of(identity, org), For = request.Fix.For ?? "" });
        }

        var drafted = await new OrgChanges(org).DraftAsync(request.Fix, stop);
        if (drafted is not Reading<OrgChange>.Accepted { Value: var change })
        {
            return new Reading<ApplyReport>.Rejected(((Reading<OrgChange>.Rejected)drafted).Why);
        }

        if (Hidden(request.Fix.Wishes) is { } option)
        {
            change = change with { Outcome = ApplyOutcome.Incomplete, Why = [$"{option} takes a name, and this looks like a secret."] };
        }

        if (change.Outcome is null && request.Earlier?.Differs(change.Draft.Report) is { } difference)
        {
            change = change with { Outcome = ApplyOutcome.Incomplete, Why = [difference] };
        }

        var report = Preview(change, identity, request.Terms);
        return Accept((change.Outcome ?? Forbidden(change, identity, request.Terms)) is { } outcome
            ? End(report, outcome, [.. change.Why, .. Advice(outcome, change, identity)])
            : await CheckedAsync(report, change, identity, request.Terms, stop));
    }

    /// <summary>The option under which something stands that no undo file may hold.</summary>
    private static string? Hidden(Wishes wishes) =>
        new (string Option, string? Given)[] { ("--permission-set", wishes.PermissionSet), ("--run-as", wishes.RunAs), ("--callback", wishes.Callback) }
            .FirstOrDefault(one => one.Given is { } given && (ChangeReports.Masked(given) != given || (one.Option is not "--callback" && Suspicion.OfName(given)))).Option;

    private static Reading<ApplyReport>.Accepted Accept(ApplyReport report) => new(report);

    private static ApplyReport End(ApplyReport report, ApplyOutcome outcome, ImmutableArray<string> why) => report with { Outcome = Kebab.Of(outcome.ToString()), Kind = outcome, Why = why };

    private static ApplyOutcome? Forbidden(OrgChange change, OrgIdentity identity, ChangeTerms terms) =>
        identity.IsProduction && !terms.AllowsProduction ? ApplyOutcome.IsProduction
        : !change.Opens.IsEmpty && string.IsNullOrWhiteSpace(terms.AcceptedRisk) ? ApplyOutcome.RiskNotAccepted
        : null;

    private static ImmutableArray<string> Advice(ApplyOutcome outcome, OrgChange change, OrgIdentity identity) => outcome switch
    {
        ApplyOutcome.IsProduction => [$"This is {identity.Kind}: add --production if it is meant.", .. change.Opens.IsEmpty ? [] : Advice(ApplyOutcome.RiskNotAccepted, change, identity)],
        ApplyOutcome.RiskNotAccepted => [$"It lets more in than now ({string.Join("; ", change.Opens)}). What that costs: {change.Draft.Report.SecurityCost} Add --accept-risk \"why that is right here\", or take the narrower way named there."],
        ApplyOutcome.AlreadySo => ["The org has these values already: nothing is to be changed. If the login fails all the same, something else refuses it; a change that is minutes old may take up to ten to be felt."],
        ApplyOutcome.Incomplete => ["Nothing was changed."],
        _ => [],
    };

    /// <summary>The plan's own needs are about files; here the org is the file.</summary>
    private ApplyReport Preview(OrgChange change, OrgIdentity identity, ChangeTerms terms) => new()
    {
        Outcome = "planned",
        Org = ChangeReports.Of(identity, org),
        Plan = change.Draft.Report with { Needs = [], Rows = [], Files = [], PackageXml = "" },
        For = change.Draft.Report.For,
        Title = change.Draft.Report.Title,
        App = change.Draft.Report.App,
        Opens = change.Opens,
        Reason = ChangeReports.Masked(terms.AcceptedRisk ?? ""),
        Steps = ChangeReports.Planned(change.Steps, org.Version),
    };

    private async Task<ApplyReport> CheckedAsync(ApplyReport report, OrgChange change, OrgIdentity identity, ChangeTerms terms, CancellationToken stop)
    {
        var run = new ChangeRun(org, clock, terms.Undo) { Progress = terms.Progress };
        var file = new UndoFile { Org = identity, At = clock.GetUtcNow(), For = report.For, Title = report.Title, App = report.App, Reopens = change.Reopens, Steps = change.Steps };
        var against = await run.CheckAsync(file, isBack: false, stop);
        if (!against.IsEmpty)
        {
            return End(report, ApplyOutcome.CheckRefused, [.. against.Select(ChangeReports.Masked), "Nothing was changed."]);
        }

        report = report with { UndoFile = terms.Undo.Path };
        if (!terms.Confirms(report))
        {
            return End(report with { UndoFile = "" }, ApplyOutcome.Declined, ["Nothing was changed."]);
        }

        return terms.Undo.Begin(file) is { } trouble ? End(report with { UndoFile = "" }, ApplyOutcome.Incomplete, [trouble])
            : Recorded(report, change, await run.MakeAsync(file, stop), identity, terms);
    }

    private ApplyReport Recorded(ApplyReport report, OrgChange change, RunEnd end, OrgIdentity identity, ChangeTerms terms)
    {
        var outcome = end.IsWhole ? ApplyOutcome.Changed
            : end.IsAsBefore ? ApplyOutcome.RolledBack
            : end.Steps.Any(step => step.Fate is StepFate.NotKnown) ? ApplyOutcome.NotKnown
            : ApplyOutcome.LeftPartly;
        var ended = End(report with { Steps = ChangeReports.Ended(end, org.Version) }, outcome, end.Why.Length > 0 ? [ChangeReports.Masked(end.Why)] : []);
        var record = new ChangeRecord
        {
            At = clock.GetUtcNow(),
            By = identity.Username,
            Org = report.Org,
            Verb = "apply",
            For = report.For,
            Basis = change.Draft.Report.Basis,
            App = report.App,
            Values = [.. ended.Steps.SelectMany(step => step.Values)],
            Evidence = [.. change.Draft.Evidence.Select(one => one.Line is { } line ? $"{one.Text} ({one.Source}:{line})" : $"{one.Text} ({one.Source})")],
            SecurityCost = change.Draft.Report.SecurityCost,
            Opens = report.Opens,
            Reason = report.Reason,
            Result = ended.Outcome,
            Why = ended.Why,
            UndoFile = terms.Undo.Path,
        };
        return ended with { Record = record, Notes = terms.Book.Add(record) is { } trouble ? [trouble] : [] };
    }
}
