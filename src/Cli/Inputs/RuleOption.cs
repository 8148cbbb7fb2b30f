using System.CommandLine;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Rules;

namespace SfOAuth.Cli;

/// <summary><c>--rules</c>: causes that somebody else states, beside the catalogue.</summary>
internal sealed class RuleOption
{
    private readonly Option<string[]> folders = new("--rules") { Description = "Weigh the causes of the rule files in this folder as well; may be repeated (docs/rules.md)", HelpName = "DIR", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Command command;
    private readonly Terminal terminal;

    public RuleOption(Command command, Terminal terminal)
    {
        (this.command, this.terminal) = (command, terminal);
        command.Options.Add(folders);
    }

    /// <summary>The rules to work with; null, and told, where a rule file cannot be read.</summary>
    public Rulebook? Of(ParseResult line)
    {
        if (line.GetValue(folders) is not { Length: > 0 } given)
        {
            return Rulebook.BuiltIn;
        }

        var reading = RuleFiles.Read(given, terminal.Clock.GetUtcNow());
        if (reading is Reading<Rulebook>.Accepted { Value: var rules })
        {
            return rules;
        }

        foreach (var why in ((Reading<Rulebook>.Rejected)reading).Why.Split('\n'))
        {
            terminal.Error.Write($"sfoauth {command.Name}: {Printable.Of(why)}\n");
        }

        return null;
    }
}
