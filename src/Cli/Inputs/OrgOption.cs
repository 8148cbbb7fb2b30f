using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary><c>--org ALIAS</c>, and how the org behind it is opened.</summary>
internal sealed class OrgOption
{
    /// <summary>A page of an API's rows is not small.</summary>
    private const int LargestAnswer = 64 * 1024 * 1024;

    private readonly Option<string?> org;
    private readonly CaFile trust;

    /// <param name="terminal">Where the names come from that are offered while one is typed.</param>
    /// <param name="use">What the org is for, in this command.</param>
    public OrgOption(Command command, Terminal terminal, string use)
    {
        org = new("--org") { Description = $"{use}: an alias or user name that sfoauth org list shows, or env for SF_ACCESS_TOKEN", HelpName = "ALIAS" };
        org.CompletionSources.Add(_ => Names(terminal));
        command.Options.Add(org);
        trust = new(command);
    }

    private OrgOption(Command command) => (org, trust) = (new("--org"), new(command));

    /// <summary>For a command that takes the alias as its first word.</summary>
    public static OrgOption Unnamed(Command command) => new(command);

    /// <summary>The names of logins that can be told at once.</summary>
    public static IEnumerable<string> Names(Terminal terminal) =>
        OrgAccesses.Names(terminal.Variable, terminal.StateFolder, terminal.Variable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"));

    public bool IsGiven(ParseResult line) => line.GetValue(org) is not null;

    /// <summary>The wire alone, for what goes to no org yet.</summary>
    public Reading<Wire> Wire(ParseResult line, Terminal terminal) => trust.Open(line, terminal, LargestAnswer);

    /// <summary>Opens the org that was named; a sentence where that cannot be.</summary>
    public Task<Reading<OpenOrg>> OpenAsync(ParseResult line, Terminal terminal, CancellationToken stop) => OpenAsync(line, terminal, line.GetValue(org) ?? "", stop);

    /// <summary>Opens an org by its alias.</summary>
    public async Task<Reading<OpenOrg>> OpenAsync(ParseResult line, Terminal terminal, string alias, CancellationToken stop)
    {
        if (!Aliases.IsOne(alias) || Suspicion.OfName(alias))
        {
            return No("--org takes an alias or a user name: letters, digits and . _ @ + - only, and nothing that looks like a secret. sfoauth org list shows those that exist.");
        }

        if (Wire(line, terminal) is not Reading<Wire>.Accepted { Value: var wire })
        {
            return No(CaFile.NoCertificate);
        }

        var accesses = OrgAccesses.Of(terminal.Variable, terminal.StateFolder, wire, terminal.Clock);
        var opened = await accesses.OpenAsync(alias, stop);
        if (opened is Reading<OrgSession>.Accepted { Value: var session })
        {
            return new Reading<OpenOrg>.Accepted(new(alias, wire, new(wire, session, terminal.Clock)));
        }

        wire.Dispose();
        return No(((Reading<OrgSession>.Rejected)opened).Why);
    }

    private static Reading<OpenOrg>.Rejected No(string why) => new(why);
}
