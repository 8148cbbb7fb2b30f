using System.Collections.Immutable;
using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth probe FLOW</c>: runs a flow once with real credentials and says what happened.</summary>
internal sealed class ProbeCommand
{
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Open no browser and listen nowhere: you paste the address" };
    private readonly Option<string?> save = new("--save") { Description = "Write what was sent and answered into this file, without secrets: sfoauth diagnose reads it", HelpName = "FILE" };
    private readonly Option<string?> newToken = new("--new-token-file") { Description = "Where a refresh token goes that rotation put in the place of yours", HelpName = "FILE" };
    private readonly Option<bool> again = new("--again") { Description = "Send a password although two were refused within the hour" };
    private readonly Option<string[]> facts = new("--fact") { Description = "Something you know, such as permitted_users=admin-approved; may be repeated", HelpName = "name=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> all = new("--all") { Description = "Every cause in full" };
    private readonly ProbeOptions options;
    private readonly CaFile trust;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private ProbeCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        options = new(command);
        foreach (var option in (Option[])[noBrowser, save, newToken, again, facts, all])
        {
            command.Options.Add(option);
        }

        trust = new(command);
        facts.CompletionSources.Add(context => Completions.OfFact(context.WordToComplete));
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("probe", "Run an OAuth flow once with your credentials, use the token once, and diagnose what was refused");
        _ = new ProbeCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var planned = options.Plan(line, terminal);
        if (planned is not Reading<ProbePlan>.Accepted { Value: var plan })
        {
            return Misuse(((Reading<ProbePlan>.Rejected)planned).Why);
        }

        var stated = StatedFacts.Read(line.GetValue(facts) ?? []);
        if (stated is not Reading<ImmutableArray<Fact>>.Accepted { Value: var known })
        {
            return Misuse(((Reading<ImmutableArray<Fact>>.Rejected)stated).Why);
        }

        var book = new AttemptBook(terminal.StateFolder, terminal.Clock);
        if (plan.Flow is Flow.Password or Flow.SoapLogin && !line.GetValue(again) && book.IsFull(plan.Host, plan.Username))
        {
            return Misuse("Two logins of this user were refused within the hour, and some orgs lock a user out at the third. I stop here: check the password in a browser, wait, or say --again.");
        }

        if (Unwritable(line) is { } file)
        {
            return Misuse($"{file} cannot be written. Nothing was sent.");
        }

        Warn(plan, line);
        return trust.Open(line, terminal) is Reading<Wire>.Accepted { Value: var wire } ? await RunAsync(line, plan, known, (wire, book), stop) : Misuse(CaFile.NoCertificate);
    }

    private async Task<int> RunAsync(ParseResult line, ProbePlan plan, ImmutableArray<Fact> known, (Wire Wire, AttemptBook Book) with, CancellationToken stop)
    {
        using var wire = with.Wire;
        using var key = plan.Key;
        var probe = new Probe(wire, new PersonBrowser(terminal, line.GetValue(noBrowser), plan.Patience), terminal.Clock);
        var (result, report) = await ProbeAction.RunAsync(probe, plan, known, terminal.Clock.GetUtcNow(), stop);
        with.Book.Remember(plan, result);
        Keep(line, result);
        layout.Print(line, terminal, () => ReportJson.Write(report), () => ProbeMarkdown.Of(report, line.GetValue(all)), paper => new ProbeText(paper, report, line.GetValue(all)).Write());
        return result.Outcome is ProbeOutcome.Granted ? ExitCodes.Answered : report.Diagnosis?.Verdict is null or "unexplained" ? ExitCodes.Unexplained : ExitCodes.Refused;
    }

    private void Warn(ProbePlan plan, ParseResult line)
    {
        if (LoginHostReader.Remark(plan.Host) is { } remark)
        {
            terminal.Error.Write($"sfoauth probe: {remark}\n");
        }

        if (plan.Flow is Flow.Refresh && line.GetValue(newToken) is null)
        {
            terminal.Error.Write("sfoauth probe: where refresh token rotation is on, this use replaces the token, and the client that held it is refused from then on. --new-token-file FILE keeps the new one.\n");
        }

        terminal.Error.Flush();
    }

    /// <summary>The file that could not be written afterwards, when it would be too late: a replaced token is sent once only.</summary>
    private string? Unwritable(ParseResult line) => Array.Find([line.GetValue(save), line.GetValue(newToken)], file => file is not null && !SecretFile.CanWrite(file));

    /// <summary>Writes what was asked to be written. Whatever goes wrong, the report still comes.</summary>
    private void Keep(ParseResult line, ProbeResult result)
    {
        try
        {
            if (line.GetValue(newToken) is { } kept && result.NewRefreshToken is { } token)
            {
                SecretFile.Write(kept, token);
                terminal.Error.Write("sfoauth probe: the refresh token was replaced; the new one is in the file of --new-token-file. Give it to the client that held the old one.\n");
            }

            if (line.GetValue(save) is { } file)
            {
                File.WriteAllText(file, result.Bundle.Text);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.Write("sfoauth probe: the file of --save or --new-token-file could not be written after all.\n");
        }

        terminal.Error.Flush();
    }

    private int Misuse(string why)
    {
        terminal.Error.Write($"sfoauth probe: {Printable.Of(why)}\n");
        return ExitCodes.Misused;
    }
}
