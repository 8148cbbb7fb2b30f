using System.CommandLine;
using System.Globalization;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth fix --apply</c> and <c>--undo</c>: asks the person, and shows what came of it.</summary>
internal sealed class FixInOrg(FixOrgOptions options, Layout layout, Terminal terminal)
{
    /// <summary>Makes the planned change.</summary>
    public async Task<int> ApplyAsync(ParseResult line, FixRequest request, CancellationToken stop)
    {
        var earlier = options.Earlier(line);
        if (earlier is Reading<EarlierPlan>.Rejected { Why: var unread })
        {
            return Misuse(unread);
        }

        var plan = (earlier as Reading<EarlierPlan>.Accepted)?.Value;
        request = plan is null ? request : Joined(request, plan);
        var place = options.UndoFile(line) ?? Place(request);
        return place is null ? Misuse("There is no folder to keep the undo file in: name one with --undo-file FILE.")
            : Unasked(line) is { } why ? Misuse(why)
            : await RunAsync(line, (org, terms) => new ApplyAction(org, terminal.Clock).RunAsync(new(request, terms) { Earlier = plan }, stop), place, request.For is null, stop);
    }

    /// <summary>What is said now counts before what was decided then.</summary>
    private static FixRequest Joined(FixRequest request, EarlierPlan plan) => request with
    {
        For = request.For ?? plan.For,
        Stated = request.Stated.Any(fact => fact.Setting == App.Name) || plan.App.Length == 0 ? request.Stated : [.. request.Stated, App.Name.At(plan.App, new(Standing.Stated, null, "--from"))],
        Wishes = request.Wishes with
        {
            PermissionSet = request.Wishes.PermissionSet ?? plan.Wishes.PermissionSet,
            RunAs = request.Wishes.RunAs ?? plan.Wishes.RunAs,
            Callback = request.Wishes.Callback ?? plan.Wishes.Callback,
            User = request.Wishes.User ?? plan.Wishes.User,
        },
    };

    /// <summary>Takes a change back.</summary>
    public async Task<int> UndoAsync(ParseResult line, string file, CancellationToken stop) =>
        Unasked(line) is { } why ? Misuse(why)
        : await RunAsync(line, (org, terms) => new UndoAction(org, terminal.Clock).RunAsync(terms, stop), file, isOpenQuestion: false, stop);

    private async Task<int> RunAsync(ParseResult line, Func<OrgClient, ChangeTerms, Task<Reading<ApplyReport>>> run, string undoFile, bool isOpenQuestion, CancellationToken stop)
    {
        var reading = await options.Org.OpenAsync(line, terminal, stop);
        if (reading is not Reading<OpenOrg>.Accepted { Value: var opened })
        {
            return Misuse(((Reading<OpenOrg>.Rejected)reading).Why);
        }

        using var org = opened;
        using var progress = terminal.HasProgress && !layout.IsPlain(line) ? new ProgressLine(terminal, "Changing", 0, "steps") : null;
        var asking = new Asking(line, layout, terminal, org.Alias, options.IsYes(line));
        var done = await StoppedAsync(undoFile, () => run(org.Client, new()
        {
            AcceptedRisk = options.Risk(line),
            AllowsProduction = options.IsProduction(line),
            Overwrites = options.IsForced(line),
            Confirms = asking.Ask,
            Undo = new(undoFile),
            Book = new(terminal.StateFolder),
            Progress = progress,
        }));
        if (done is not Reading<ApplyReport>.Accepted { Value: var report })
        {
            Misuse(((Reading<ApplyReport>.Rejected)done).Why);
            return isOpenQuestion ? ExitCodes.Unexplained : ExitCodes.Misused;
        }

        layout.Print(line, terminal, () => ReportJson.Write(report), () => ApplyMarkdown.Of(report, org.Alias), paper => new ApplyText(paper, report, org.Alias).Write(asking.WasShown));
        return Code(report.Kind);
    }

    /// <summary>A run that is stopped leaves word of how to go back.</summary>
    private async Task<Reading<ApplyReport>> StoppedAsync(string undoFile, Func<Task<Reading<ApplyReport>>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException) when (File.Exists(undoFile))
        {
            Misuse($"Stopped. What was begun stands in {Echo.OfFile(undoFile)}: sfoauth fix --undo takes it back.");
            throw;
        }
    }

    private static int Code(ApplyOutcome outcome) => outcome switch
    {
        ApplyOutcome.Changed or ApplyOutcome.Undone => ExitCodes.Answered,
        ApplyOutcome.ByHand or ApplyOutcome.AlreadySo or ApplyOutcome.Declined => ExitCodes.Unexplained,
        ApplyOutcome.Incomplete or ApplyOutcome.RiskNotAccepted or ApplyOutcome.IsProduction or ApplyOutcome.ChangedMeanwhile or ApplyOutcome.OtherOrg => ExitCodes.Misused,
        _ => ExitCodes.Refused,
    };

    private string? Unasked(ParseResult line) =>
        !options.Org.IsGiven(line) ? "Say which org: --org ALIAS. sfoauth org list shows those that can be opened."
        : !options.IsYes(line) && terminal.AskYes is null ? "Nobody is there to ask: add --yes to make the change without a question. Without --apply, --plan shows it and touches nothing."
        : null;

    private string? Place(FixRequest request) => terminal.StateFolder is not { } folder ? null
        : Path.Combine(folder, "undo", $"{terminal.Clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{(request.For is { Length: <= 40 } name && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') ? name : "change")}.json");

    private int Misuse(string why)
    {
        terminal.Error.Write(string.Concat(why.Split('\n').Select(sentence => $"sfoauth fix: {Printable.Of(sentence)}\n")));
        return ExitCodes.Misused;
    }

    /// <summary>Shows what is about to happen, and asks where somebody is there.</summary>
    private sealed class Asking(ParseResult line, Layout layout, Terminal terminal, string alias, bool isAgreed)
    {
        /// <summary>The plan stands on the page already.</summary>
        public bool WasShown { get; private set; }

        public bool Ask(ApplyReport report)
        {
            var isText = layout.FormatOf(line) is "text";
            if (isText || !isAgreed)
            {
                // What a program reads is one object at the end; a person is asked beside it.
                var to = isText ? terminal : terminal with { Out = terminal.Error };
                layout.PrintText(line, to, paper => new ApplyText(paper, report, alias).Show());
                to.Out.Write("\n");
                to.Out.Flush();
                WasShown = isText;
            }

            return isAgreed || terminal.AskYes?.Invoke($"Change {Printable.Of(report.Org.Name, 80)} ({report.Org.Kind})?") is true;
        }
    }
}
