using System.CommandLine;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth org</c>: the logins with which orgs are asked.</summary>
internal static class OrgCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("org", "The logins with which an org is asked: list, show, log in, log out")
        {
            OrgListCommand.Make(terminal), OrgShowCommand.Make(terminal), OrgLoginCommand.Make(terminal), OrgLogoutCommand.Make(terminal),
        };
        return command;
    }

    /// <summary>The alias, as the first word behind the verb.</summary>
    public static Argument<string> AliasOf(Command command, Terminal terminal, string description)
    {
        var alias = new Argument<string>("ALIAS") { Description = description, HelpName = "ALIAS" };
        alias.CompletionSources.Add(_ => OrgOption.Names(terminal));
        command.Arguments.Add(alias);
        return alias;
    }

    public static int Misuse(Terminal terminal, string verb, string why)
    {
        terminal.Error.Write($"sfoauth org {verb}: {Printable.Of(why)}\n");
        return ExitCodes.Misused;
    }
}
