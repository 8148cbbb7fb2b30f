using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth org login ALIAS --flow FLOW</c>.</summary>
internal sealed class OrgLoginCommand
{
    private readonly Argument<string> alias;
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Open no browser and listen nowhere: you paste the address" };
    private readonly ProbeOptions options;
    private readonly CaFile trust;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private OrgLoginCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        alias = OrgCommand.AliasOf(command, terminal, "What to call the login: letters, digits and . _ @ + -");
        options = new(command, OrgLoginAction.Flows, "The flow");
        command.Options.Add(noBrowser);
        trust = new(command);
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("login", "Log in once with an app of yours, and keep the login: in the keyring, or in an encrypted file");
        _ = new OrgLoginCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var given = line.GetValue(alias)!;
        if (!Aliases.IsOne(given) || Suspicion.OfName(given) || given == Aliases.Environment)
        {
            return Misuse($"The alias takes letters, digits and . _ @ + - only, nothing that looks like a secret, and not {Aliases.Environment}.");
        }

        if (options.FlowOf(line) is null)
        {
            return Misuse("How? Give --flow web-server (you, in a browser), jwt-bearer (a key), client-credentials (a secret) or device (a code).");
        }

        var planned = options.Plan(line, terminal);
        return planned is Reading<ProbePlan>.Accepted { Value: var plan } ? await RunAsync(line, given, plan, stop) : Misuse(((Reading<ProbePlan>.Rejected)planned).Why);
    }

    private async Task<int> RunAsync(ParseResult line, string given, ProbePlan plan, CancellationToken stop)
    {
        if (trust.Open(line, terminal) is not Reading<Wire>.Accepted { Value: var wire })
        {
            return Misuse(CaFile.NoCertificate);
        }

        using var key = plan.Key;
        using (wire)
        {
            var own = OrgAccesses.Of(terminal.Variable, terminal.StateFolder, wire, terminal.Clock).Own;
            var request = new OrgLoginRequest(given, plan with { Refreshes = 0, IsSilent = false, Scope = ScopesOf(plan) }, terminal.Clock.GetUtcNow())
            {
                KeyFile = plan.Flow is Flow.JwtBearer ? options.KeyFileOf(line) : "",
                KeyId = options.KeyIdOf(line),
                KeyPassword = options.KeyPassword,
            };
            var report = await OrgLoginAction.RunAsync(own, wire, new(wire, new PersonBrowser(terminal, line.GetValue(noBrowser), plan.Patience), terminal.Clock), request, stop);
            layout.Print(line, terminal, () => ReportJson.Write(report), () => OrgMarkdown.Of(report), paper => OrgText.Write(paper, report));
            return report.WasKept ? ExitCodes.Answered : report.Outcome is "not-kept" ? ExitCodes.Misused : ExitCodes.Refused;
        }
    }

    /// <summary>What a reader needs and no more, where nothing else was said: an app may allow much more.</summary>
    private static string ScopesOf(ProbePlan plan) =>
        plan.Scope.Length > 0 ? plan.Scope : plan.Flow is Flow.WebServer or Flow.Device ? "api refresh_token id" : "";

    private int Misuse(string why) => OrgCommand.Misuse(terminal, "login", why);
}
