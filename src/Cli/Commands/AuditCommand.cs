using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth audit</c>: finds the failure before it happens.</summary>
internal sealed class AuditCommand
{
    private const string Never = "never";
    private static readonly string[] Severities = ["note", "warning", "error"];

    private readonly Argument<string[]> paths = new("PATH") { Description = "Project folder, package.zip, or single files; several are read together", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> app = new("--app") { Description = "Only this app, by label or developer name", HelpName = "APP" };
    private readonly Option<string> failOn = new("--fail-on") { Description = $"Exit code {ExitCodes.Found} when there is a finding of this severity or a graver one", HelpName = "never|error|warning|note", DefaultValueFactory = _ => Never };
    private readonly Option<string?> baseline = new("--baseline") { Description = "Findings in this file count as accepted", HelpName = "FILE" };
    private readonly Option<string?> writeBaseline = new("--write-baseline") { Description = "Write the present findings to this file, to accept them", HelpName = "FILE" };
    private readonly Option<int> days = new("--days") { Description = "How many days ahead an announced change counts", HelpName = "N", DefaultValueFactory = _ => 120 };
    private readonly Option<string?> today = new("--today") { Description = "The day to judge by (default: today)", HelpName = "DATE" };
    private readonly Option<bool> all = new("--all") { Description = "Every finding in full, every app with its settings" };
    private readonly OrgOption org;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private AuditCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(paths);
        foreach (var option in (Option[])[app, failOn, baseline, writeBaseline, days, today, all])
        {
            command.Options.Add(option);
        }

        org = new(command, terminal, "Review the apps and settings of this org instead of files");
        failOn.AcceptOnlyFromAmong([Never, .. Severities]);
        layout = new(command, ("sarif", "code scanning"), ("junit", "test reports"));
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("audit", "Review apps before they break: metadata of a project against every cause and rule, and the code beside it");
        _ = new AuditCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var day = line.GetValue(today) is { } date ? Incident.Today.Read(date) : terminal.Clock.GetUtcNow();
        if (day is not DateTimeOffset now)
        {
            return Misuse("--today takes a date, such as 2026-11-24.");
        }

        var accepted = Baseline.Read(line.GetValue(baseline));
        if (accepted is not Reading<IReadOnlySet<string>>.Accepted { Value: var known })
        {
            return Misuse(((Reading<IReadOnlySet<string>>.Rejected)accepted).Why);
        }

        var given = line.GetValue(paths) ?? [];
        if (given.Length == 0 != org.IsGiven(line))
        {
            return Misuse(given.Length == 0 ? "What shall I review? Give the folder of a project, a package.zip, single metadata files, or --org ALIAS." : "Give either files or --org: an org and a project are reviewed one after the other.");
        }

        if (given.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } stray)
        {
            return Misuse($"There is no file or folder {Echo.Of(stray) ?? "of the name given"}: give the folder of a project, a package.zip, or single metadata files.");
        }

        var reading = org.IsGiven(line) ? await ReadOrgAsync(line, stop) : Read(line, stop);
        return reading is Reading<ProjectReading>.Accepted { Value: var read }
            ? Answer(line, AuditAction.Run(read, now, new() { App = line.GetValue(app), Horizon = Math.Clamp(line.GetValue(days), 0, 3650), Baseline = known }))
            : Misuse(((Reading<ProjectReading>.Rejected)reading).Why);
    }

    private async Task<Reading<ProjectReading>> ReadOrgAsync(ParseResult line, CancellationToken stop)
    {
        var opened = await org.OpenAsync(line, terminal, stop);
        if (opened is not Reading<OpenOrg>.Accepted { Value: var open })
        {
            return new Reading<ProjectReading>.Rejected(((Reading<OpenOrg>.Rejected)opened).Why);
        }

        using (open)
        {
            using var progress = terminal.HasProgress && !layout.IsPlain(line) ? new ReadingLine(terminal) : null;
            return await OrgReviews.ProjectAsync(open.Client, terminal.Clock, progress, stop);
        }
    }

    private Reading<ProjectReading> Read(ParseResult line, CancellationToken stop)
    {
        using var progress = terminal.HasProgress && !layout.IsPlain(line) ? new ProgressLine(terminal, "reading", 0, "files") : null;
        return ProjectReading.Of(line.GetValue(paths) ?? [], progress, stop);
    }

    private int Answer(ParseResult line, AuditReport report)
    {
        if (line.GetValue(writeBaseline) is { } file && Baseline.Write(file, report) is { } trouble)
        {
            return Misuse(trouble);
        }

        var isFull = line.GetValue(all);
        switch (layout.FormatOf(line))
        {
            case "sarif":
                terminal.Out.Write(AuditSarif.Of(report) + "\n");
                break;
            case "junit":
                terminal.Out.Write(AuditJunit.Of(report) + "\n");
                break;
            default:
                layout.Print(line, terminal, () => ReportJson.Write(report), () => AuditMarkdown.Of(report), paper => new AuditText(paper, report, isFull).Write());
                break;
        }

        var least = Array.IndexOf(Severities, line.GetValue(failOn));
        return report.Apps.IsEmpty && report.Findings.IsEmpty && report.Accepted.IsEmpty ? ExitCodes.Unexplained
            : least >= 0 && report.Findings.Any(finding => Array.IndexOf(Severities, finding.Severity) >= least) ? ExitCodes.Found
            : ExitCodes.Answered;
    }

    private int Misuse(string why)
    {
        terminal.Error.Write($"sfoauth audit: {Printable.Of(why)}\n");
        return ExitCodes.Misused;
    }
}
