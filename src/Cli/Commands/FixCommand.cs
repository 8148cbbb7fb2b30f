using System.Collections.Immutable;
using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth fix</c>: the change as files, rows and steps, judged by the model before anybody makes it; made in an org where that is asked for.</summary>
internal sealed class FixCommand
{
    private readonly Argument<string[]> inputs = new("FILE|-|TEXT") { Description = "The error and the project: text in quotes, files, folders, a package.zip", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> plan = new("--plan") { Description = "Plan the change; nothing in an org is touched" };
    private readonly Option<string?> what = new("--for") { Description = "The cause or audit rule to end (default: the likeliest cause)", HelpName = "NAME" };
    private readonly Option<string?> app = new("--app") { Description = "The app, by label or developer name", HelpName = "APP" };
    private readonly Option<string?> permissionSet = new("--permission-set") { Description = "The set that shall admit users", HelpName = "NAME" };
    private readonly Option<string?> runAs = new("--run-as") { Description = "The user of the client credentials flow", HelpName = "USERNAME" };
    private readonly Option<string?> callback = new("--callback") { Description = "The callback URL to add", HelpName = "URL" };
    private readonly Option<string?> user = new("--user") { Description = "The user who shall be admitted", HelpName = "USERNAME" };
    private readonly Option<string?> target = new("--out") { Description = "Write the package into this folder, which must be new or empty", HelpName = "FOLDER" };
    private readonly Option<string[]> facts = new("--fact") { Description = "Something you know, such as flow=jwt-bearer; may be repeated", HelpName = "name=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> today = new("--today") { Description = "The day to judge by (default: today)", HelpName = "DATE" };
    private readonly FixOrgOptions orgs;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private FixCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(inputs);
        foreach (var option in (Option[])[plan, what, app, permissionSet, runAs, callback, user, target, facts, today])
        {
            command.Options.Add(option);
        }

        facts.CompletionSources.Add(context => Completions.OfFact(context.WordToComplete));
        orgs = new(command, terminal);
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("fix", "Plan the change that ends a cause or an audit finding, make it in an org, or take it back");
        _ = new FixCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var isApply = orgs.IsApply(line);
        if (orgs.Undo(line) is { } file)
        {
            return isApply || line.GetValue(plan) ? Misuse("--undo stands alone: it takes back what an earlier --apply made.") : await new FixInOrg(orgs, layout, terminal).UndoAsync(line, file, stop);
        }

        if (line.GetValue(plan) == isApply)
        {
            return Misuse("Say --plan to have the change written down, --apply to have it made in the org of --org, or --undo FILE to have one taken back.");
        }

        return await FromInputsAsync(line, isApply, stop);
    }

    private async Task<int> FromInputsAsync(ParseResult line, bool isApply, CancellationToken stop)
    {
        var day = line.GetValue(today) is { } date ? Incident.Today.Read(date) : terminal.Clock.GetUtcNow();
        var stated = Stated(line);
        if (day is not DateTimeOffset now || stated is not Reading<ImmutableArray<Fact>>.Accepted { Value: var known })
        {
            return Misuse(stated is Reading<ImmutableArray<Fact>>.Rejected { Why: var wrong } ? wrong : "--today takes a date, such as 2026-11-24.");
        }

        // A change that is named needs no error to be read.
        var given = line.GetValue(inputs) ?? [];
        var gathered = isApply && given.Length == 0 && (line.GetValue(what) is not null || orgs.Earlier(line) is not null) ? new Reading<Gathering>.Accepted(new([], [])) : Gathering.Of(given, terminal, stop);
        return (gathered, orgs.Add(line, WishesOf(line))) switch
        {
            (Reading<Gathering>.Accepted { Value: var gathering }, Reading<Wishes>.Accepted { Value: var wishes }) => isApply
                ? await new FixInOrg(orgs, layout, terminal).ApplyAsync(line, new(gathering.Documents, known, now) { For = line.GetValue(what), Wishes = wishes }, stop)
                : Plan(line, new(gathering.Documents, known, now) { For = line.GetValue(what), Wishes = wishes }),
            (_, Reading<Wishes>.Rejected { Why: var wrong }) => Misuse(wrong),
            var (rejected, _) => Misuse(((Reading<Gathering>.Rejected)rejected).Why),
        };
    }

    private int Plan(ParseResult line, FixRequest request)
    {
        var planned = FixAction.Run(request);
        if (planned is not Reading<FixReport>.Accepted { Value: var report })
        {
            terminal.Error.Write($"sfoauth fix: {Printable.Of(((Reading<FixReport>.Rejected)planned).Why)}\n");
            return request.For is null ? ExitCodes.Unexplained : ExitCodes.Misused;
        }

        var folder = line.GetValue(target);
        if (folder is not null && PlanFolder.Write(folder, report) is { } trouble)
        {
            return Misuse(trouble);
        }

        layout.Print(line, terminal, () => ReportJson.Write(report), () => FixMarkdown.Of(report), paper => new FixText(paper, report, folder is null ? null : Echo.OfFile(folder)).Write());
        return ExitCodes.Answered;
    }

    private Wishes WishesOf(ParseResult line) => new()
    {
        PermissionSet = line.GetValue(permissionSet),
        RunAs = line.GetValue(runAs),
        Callback = line.GetValue(callback),
        User = line.GetValue(user),
    };

    private Reading<ImmutableArray<Fact>> Stated(ParseResult line)
    {
        var reading = StatedFacts.Read(line.GetValue(facts) ?? []);
        if (reading is not Reading<ImmutableArray<Fact>>.Accepted { Value: var read })
        {
            return reading;
        }

        var stated = read.ToBuilder();

        foreach (var (option, setting) in ((Option<string?>, Setting)[])[(app, App.Name), (user, Person.Username)])
        {
            if (line.GetValue(option) is not { } name)
            {
                continue;
            }

            if (StatedFacts.From(option.Name, setting, name) is not { } fact)
            {
                return new Reading<ImmutableArray<Fact>>.Rejected($"{option.Name} takes a name, and nothing that looks like a secret.");
            }

            stated.Add(fact);
        }

        return new Reading<ImmutableArray<Fact>>.Accepted(stated.ToImmutable());
    }

    private int Misuse(string why)
    {
        terminal.Error.Write(string.Concat(why.Split('\n').Select(sentence => $"sfoauth fix: {Printable.Of(sentence)}\n")));
        return ExitCodes.Misused;
    }
}
