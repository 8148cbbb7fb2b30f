using System.Collections.Immutable;
using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth diagnose</c>: what a person has goes in, the ranked causes come out.</summary>
internal sealed class DiagnoseCommand
{
    private readonly Argument<string[]> inputs = new("FILE|-|TEXT") { Description = "Error text in quotes, file, folder, or - for standard input; several belong to one failure", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> facts = new("--fact") { Description = "Something you know, such as flow=jwt-bearer; may be repeated", HelpName = "name=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> today = new("--today") { Description = "The day to judge by (default: today)", HelpName = "DATE" };
    private readonly Option<string?> at = new("--at") { Description = "When it failed, for Login History: 2026-11-23T10:02:00Z or \"2026-11-23 10:02 +01:00\"", HelpName = "TIME" };
    private readonly Option<string?> user = new("--user") { Description = "The user's name, to find the rows and for the instructions", HelpName = "USER" };
    private readonly Option<string?> app = new("--app") { Description = "The app's name, to find the rows and for the instructions", HelpName = "APP" };
    private readonly Option<string?> ip = new("--ip") { Description = "The client's address, to find its rows in a login log", HelpName = "IP" };
    private readonly Option<bool> all = new("--all") { Description = "Every cause in full" };
    private readonly LogReadingOptions logReading;
    private readonly RuleOption rules;
    private readonly OrgReadingOptions org;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private DiagnoseCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(inputs);
        foreach (var option in (Option[])[facts, today, at, user, app, ip, all])
        {
            command.Options.Add(option);
        }

        facts.CompletionSources.Add(context => Completions.OfFact(context.WordToComplete));
        org = new(command, terminal);
        logReading = new(command);
        rules = new(command, terminal);
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("diagnose", "Find out why a login failed: ranked causes, the change, its cost, and the proof to look for");
        _ = new DiagnoseCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var stated = Stated(line);
        if (stated is Reading<ImmutableArray<Fact>>.Rejected { Why: var wrong })
        {
            return Misuse(wrong);
        }

        var day = line.GetValue(today) is { } given ? Incident.Today.Read(given) : terminal.Clock.GetUtcNow();
        if (day is not DateTimeOffset now)
        {
            return Misuse("--today takes a date, such as 2026-11-24.");
        }

        var gathered = Gathering.Of(line.GetValue(inputs) ?? [], terminal, stop, isOptional: org.IsGiven(line));
        if (gathered is not Reading<Gathering>.Accepted { Value: var gathering })
        {
            return Misuse(((Reading<Gathering>.Rejected)gathered).Why);
        }

        if (rules.Of(line) is not { } rulebook)
        {
            return ExitCodes.Misused;
        }

        var options = logReading.Of(line, line.GetValue(at));
        return options is Reading<LogOptions>.Accepted { Value: var known }
            ? await RunAsync(line, gathering, ((Reading<ImmutableArray<Fact>>.Accepted)stated).Value, (now, known, rulebook), stop)
            : Misuse(((Reading<LogOptions>.Rejected)options).Why);
    }

    private async Task<int> RunAsync(ParseResult line, Gathering gathering, ImmutableArray<Fact> stated, (DateTimeOffset Now, LogOptions Logs, Rulebook Rules) with, CancellationToken stop)
    {
        var inquiry = new OrgInquiry(gathering.Documents, stated, with.Now) { Beside = gathering.Logs.IsEmpty ? null : new(gathering.Logs, with.Logs), Rules = with.Rules };
        if (org.IsGiven(line))
        {
            var asked = await org.RunAsync(line, terminal, inquiry, layout.IsPlain(line), stop);
            return asked is Reading<(OrgDiagnosis Told, IEnumerable<OrgCall>? Calls)>.Accepted { Value: var (told, calls) }
                ? Answer(line, DiagnosisReport.Of(told, gathering.Documents, gathering.Notes, calls))
                : Misuse(((Reading<(OrgDiagnosis, IEnumerable<OrgCall>?)>.Rejected)asked).Why);
        }

        if (gathering.Org is { } snapshot)
        {
            var again = inquiry with { Today = line.GetValue(today) is null ? snapshot.ReadAt : with.Now };
            return Answer(line, DiagnosisReport.Of(again.Again(snapshot), gathering.Documents, gathering.Notes));
        }

        var (diagnosis, rows) = DiagnoseAction.Run(gathering.Documents, stated, with.Now, question => Join(line, gathering, question, with.Logs, stop), with.Rules);
        return Answer(line, DiagnosisReport.Of(diagnosis, gathering.Documents, rows, gathering.Notes));
    }

    private int Answer(ParseResult line, DiagnosisReport report)
    {
        var isFull = line.GetValue(all);
        layout.Print(line, terminal, () => ReportJson.Write(report), () => DiagnosisMarkdown.Of(report, isFull), paper => new DiagnosisText(paper, report, isFull).Write());
        return report.Verdict is "unexplained" ? ExitCodes.Unexplained : ExitCodes.Answered;
    }

    private JoinedRows Join(ParseResult line, Gathering gathering, JoinQuestion question, LogOptions options, CancellationToken stop)
    {
        if (gathering.Logs.IsEmpty)
        {
            return new();
        }

        using var progress = terminal.HasProgress && !layout.IsPlain(line) ? new ProgressLine(terminal, "reading the log", LogInputs.Size(gathering.Logs)) : null;
        return JoinedRows.Of(gathering.Logs, question with { Address = line.GetValue(ip)?.Trim() ?? "" }, options with { Progress = progress is null ? null : progress.Tell }, stop);
    }

    private Reading<ImmutableArray<Fact>> Stated(ParseResult line)
    {
        var reading = StatedFacts.Read(line.GetValue(facts) ?? []);
        if (reading is not Reading<ImmutableArray<Fact>>.Accepted { Value: var read })
        {
            return reading;
        }

        var stated = read.ToBuilder();

        return Named(line, stated);
    }

    private Reading<ImmutableArray<Fact>> Named(ParseResult line, ImmutableArray<Fact>.Builder stated)
    {
        foreach (var (option, setting) in ((Option<string?>, Setting)[])[(at, Incident.FailedAt), (user, Person.Username), (app, App.Name)])
        {
            if (line.GetValue(option) is { } given)
            {
                if (StatedFacts.From(option.Name, setting, given) is not { } fact)
                {
                    return new Reading<ImmutableArray<Fact>>.Rejected(setting == Incident.FailedAt ? "--at takes a time, such as 2026-11-24T10:02:00Z." : $"{option.Name} takes a name, and this is empty or looks like a secret.");
                }

                stated.Add(fact);
            }
        }

        return new Reading<ImmutableArray<Fact>>.Accepted(stated.ToImmutable());
    }

    private int Misuse(string why)
    {
        terminal.Error.Write(string.Concat(why.Split('\n').Select(sentence => $"sfoauth diagnose: {Printable.Of(sentence)}\n")));
        return ExitCodes.Misused;
    }
}
