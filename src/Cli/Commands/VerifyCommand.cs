using System.Collections.Immutable;
using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;
using SfOAuth.Web;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth verify</c>: did the change help, and what proves it?</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string[]> inputs = new("CAUSE|FILE|TEXT") { Description = "The cause that was ended, plan.json of sfoauth fix, or the error as it came", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> cause = new("--cause") { Description = "The cause that was ended, by its slug", HelpName = "SLUG" };
    private readonly Option<string?> app = new("--app") { Description = "The app, by label or developer name", HelpName = "APP" };
    private readonly Option<string?> since = new("--since") { Description = "When the change was made: 2026-11-25T10:30:00Z, 10:30 (today, UTC), or 5m for how long ago", HelpName = "TIME" };
    private readonly Option<string?> wait = new("--wait") { Description = "How long after the change a refusal proves nothing (default: what the cause asks for, 10 minutes for apps)", HelpName = "TIME" };
    private readonly Option<bool> watch = new("--watch") { Description = "Send nothing: wait for the next attempt of the real client" };
    private readonly Option<string?> length = new("--for") { Description = "How long to watch, or how long a login shall hold: 10m, 26h", HelpName = "TIME" };
    private readonly Option<string?> file = new("--report") { Description = "Write what is handed over into this file: .md or .html", HelpName = "FILE" };
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Open no browser and listen nowhere: you paste the address" };
    private readonly Option<string[]> facts = new("--fact") { Description = "Something you know, such as flow=jwt-bearer; may be repeated", HelpName = "name=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly ProbeOptions options;
    private readonly OrgOption org;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private VerifyCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(inputs);
        org = new(command, terminal, "Where to look for the proof");
        foreach (var option in (Option[])[cause, app, since, wait, watch, length, file, noBrowser, facts])
        {
            command.Options.Add(option);
        }

        options = new(command, Live.Probe.Flows, "Probe once with a fresh credential");
        facts.CompletionSources.Add(context => Completions.OfFact(context.WordToComplete));
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("verify", "Prove that a change helped: probe once or watch, and look for the trace in Login History");
        _ = new VerifyCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (Trouble(line) is { } trouble)
        {
            return Misuse(trouble);
        }

        var asked = Ask(line, stop);
        if (asked is not Reading<VerifyRequest>.Accepted { Value: var request })
        {
            return Misuse(((Reading<VerifyRequest>.Rejected)asked).Why);
        }

        var opened = await org.OpenAsync(line, terminal, stop);
        if (opened is not Reading<OpenOrg>.Accepted { Value: var open })
        {
            return Misuse(((Reading<OpenOrg>.Rejected)opened).Why);
        }

        using (open)
        {
            var planned = Plan(line, open);
            return planned is Reading<ProbePlan?>.Accepted { Value: var plan } ? await RunAsync(line, request with { Probe = plan }, open, stop) : Misuse(((Reading<ProbePlan?>.Rejected)planned).Why);
        }
    }

    private async Task<int> RunAsync(ParseResult line, VerifyRequest request, OpenOrg open, CancellationToken stop)
    {
        var book = new AttemptBook(terminal.StateFolder, terminal.Clock);
        if (request.Probe is { Flow: Flow.Password or Flow.SoapLogin } risky && book.IsFull(risky.Host, risky.Username))
        {
            return Misuse("Two logins of this user were refused within the hour, and some orgs lock a user out at the third. I stop here: wait, or watch the real client with --watch.");
        }

        using var key = request.Probe?.Key;
        using var status = new StatusLine(terminal, terminal.HasProgress && !layout.IsPlain(line));
        var run = new VerifyRun(request, open.Client, open.Wire, new PersonBrowser(terminal, line.GetValue(noBrowser), request.Probe?.Patience ?? TimeSpan.Zero), terminal.Clock) { Tell = status.Tell };
        try
        {
            var report = await run.RunAsync(stop);
            Remember(book, request.Probe, report);
            return Print(line, report, status) ?? Code(report);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Print(line, run.SoFar(), status) ?? ExitCodes.Interrupted;
        }
    }

    private static int Code(VerifyReport report) => report.Verdict switch { "fixed" => ExitCodes.Answered, "not-fixed" => ExitCodes.NotFixed, _ => ExitCodes.NotVisible };

    private static void Remember(AttemptBook book, ProbePlan? plan, VerifyReport report)
    {
        if (plan is { Flow: Flow.Password or Flow.SoapLogin } && report.Probe is { CountsAgainstLockout: > 0 })
        {
            book.Note(plan.Host, plan.Username);
        }
    }

    /// <summary>Prints and writes the report; the exit code where it could not be written, else null.</summary>
    private int? Print(ParseResult line, VerifyReport report, StatusLine status)
    {
        status.Clear();
        layout.Print(line, terminal, () => ReportJson.Write(report), () => VerifyMarkdown.Of(report), paper => new VerifyText(paper, report).Write());
        if (line.GetValue(file) is not { } path)
        {
            return null;
        }

        try
        {
            File.WriteAllText(path, IsPage(path) ? VerifyPage.Of(report) : VerifyMarkdown.Of(report));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Misuse("The file of --report cannot be written. What it would hold stands above.");
        }
    }

    private string? Trouble(ParseResult line) =>
        !org.IsGiven(line) ? "Where shall I look for the proof? Give --org with an alias that sfoauth org list shows."
        : line.GetValue(watch) && options.FlowOf(line) is not null ? "--watch sends nothing and --flow sends something: give one of them."
        : line.GetValue(cause) is { } slug && Catalogue.Find(slug) is null ? "--cause names no cause that I know: sfoauth causes lists them."
        : line.GetValue(file) is { } path && !IsPage(path) && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "--report takes a file that ends in .md or .html."
        : line.GetValue(wait) is { } pause && !Durations.TryRead(pause, out _) && pause is not "0" ? "--wait takes a length of time, such as 10m or 0s."
        : line.GetValue(length) is { } span && !(Durations.TryRead(span, out var read) && read > TimeSpan.Zero && read <= TimeSpan.FromDays(7)) ? "--for takes a length of time up to 7 days, such as 10m or 26h."
        : line.GetValue(since) is { } at && VerifyInputs.Moment(at, terminal.Clock.GetUtcNow()) is null ? "--since takes a time, such as 2026-11-25T10:30:00Z, 10:30 or 5m."
        : null;

    private Reading<VerifyRequest> Ask(ParseResult line, CancellationToken stop)
    {
        var now = terminal.Clock.GetUtcNow();
        var (named, rest) = VerifyInputs.Split(line.GetValue(inputs) ?? []);
        var gathered = rest.IsEmpty ? new Reading<Gathering>.Accepted(new([], [])) : Gathering.Of(rest, terminal, stop);
        if (gathered is not Reading<Gathering>.Accepted { Value: var gathering })
        {
            return new Reading<VerifyRequest>.Rejected(((Reading<Gathering>.Rejected)gathered).Why);
        }

        var stated = Stated(line);
        return stated is not Reading<ImmutableArray<Fact>>.Accepted { Value: var known } ? new Reading<VerifyRequest>.Rejected(((Reading<ImmutableArray<Fact>>.Rejected)stated).Why)
            : new Reading<VerifyRequest>.Accepted(VerifyInputs.Complete(new()
            {
                Cause = line.GetValue(cause) is { } slug ? Catalogue.Find(slug) : named,
                App = line.GetValue(app)?.Trim() ?? "",
                User = options.UserOf(line, terminal),
                Since = line.GetValue(since) is { } at ? VerifyInputs.Moment(at, now) : null,
                Watches = line.GetValue(watch),
                For = line.GetValue(length) is { } span && Durations.TryRead(span, out var read) ? read : null,
                Documents = gathering.Documents,
                Stated = known,
            }, line.GetValue(wait) is { } pause ? Durations.TryRead(pause, out var waited) ? waited : TimeSpan.Zero : null, now));
    }

    private Reading<ImmutableArray<Fact>> Stated(ParseResult line)
    {
        var reading = StatedFacts.Read(line.GetValue(facts) ?? []);
        if (reading is not Reading<ImmutableArray<Fact>>.Accepted { Value: var read })
        {
            return reading;
        }

        var stated = read.ToBuilder();
        foreach (var (option, setting, given) in new[] { ("--app", App.Name, line.GetValue(app)), ("--user", Person.Username, options.UserOf(line, terminal) is { Length: > 0 } user ? user : null) })
        {
            if (given is not null)
            {
                if (StatedFacts.From(option, setting, given) is not { } fact)
                {
                    return new Reading<ImmutableArray<Fact>>.Rejected($"{option} takes a name, and nothing that looks like a secret.");
                }

                stated.Add(fact);
            }
        }

        return new Reading<ImmutableArray<Fact>>.Accepted(stated.ToImmutable());
    }

    /// <summary>The plan of the probe, at the org's own host where nothing else is said; null where no flow was given.</summary>
    private Reading<ProbePlan?> Plan(ParseResult line, OpenOrg open)
    {
        if (options.FlowOf(line) is null)
        {
            return new Reading<ProbePlan?>.Accepted(null);
        }

        return options.Plan(line, terminal, open.Client.Session.Instance) switch
        {
            Reading<ProbePlan>.Accepted { Value: var plan } => new Reading<ProbePlan?>.Accepted(plan),
            Reading<ProbePlan>.Rejected { Why: var why } => new Reading<ProbePlan?>.Rejected(why),
            _ => new Reading<ProbePlan?>.Rejected("The probe cannot be planned."),
        };
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    private int Misuse(string why)
    {
        terminal.Error.Write(string.Concat(why.Split('\n').Select(sentence => $"sfoauth verify: {Printable.Of(sentence)}\n")));
        return ExitCodes.Misused;
    }
}
