using System.Collections.Immutable;
using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth fix --plan</c>: the change as files, rows and steps, judged by the model before anybody makes it.</summary>
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
        layout = new(command);
        command.SetAction((line, stop) => Task.FromResult(Run(line, stop)));
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("fix", "Plan the change that ends a cause or an audit finding: changed metadata, Setup path, cost, and what the model says of it");
        _ = new FixCommand(command, terminal);
        return command;
    }

    private int Run(ParseResult line, CancellationToken stop)
    {
        if (!line.GetValue(plan))
        {
            return Misuse("Say --plan. I plan changes and write them down; making them in an org is left to you.");
        }

        var day = line.GetValue(today) is { } given ? Incident.Today.Read(given) : terminal.Clock.GetUtcNow();
        var stated = Stated(line);
        if (day is not DateTimeOffset now || stated is not Reading<ImmutableArray<Fact>>.Accepted { Value: var known })
        {
            return Misuse(stated is Reading<ImmutableArray<Fact>>.Rejected { Why: var wrong } ? wrong : "--today takes a date, such as 2026-11-24.");
        }

        var gathered = Gathering.Of(line.GetValue(inputs) ?? [], terminal, stop);
        return gathered is Reading<Gathering>.Accepted { Value: var gathering }
            ? Plan(line, new(gathering.Documents, known, now) { For = line.GetValue(what), Wishes = WishesOf(line) })
            : Misuse(((Reading<Gathering>.Rejected)gathered).Why);
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
