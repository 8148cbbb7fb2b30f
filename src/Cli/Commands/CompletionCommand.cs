using System.CommandLine;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth completion</c>: a script that lets a shell complete commands, options, facts and words.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # sfoauth completion for bash: eval "$(sfoauth completion bash)"
        _sfoauth() {
          local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
          COMPREPLY=($(compgen -W "$(sfoauth "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word") $(compgen -f -- "$word"))
        }
        complete -o filenames -o bashdefault -F _sfoauth sfoauth
        """;

    private const string Zsh = """
        #compdef sfoauth
        # sfoauth completion for zsh: eval "$(sfoauth completion zsh)"
        _sfoauth() {
          local -a found
          found=("${(@f)$(sfoauth "[suggest:${#LBUFFER}]" "${BUFFER}" 2>/dev/null)}")
          compadd -S '' -- ${found:#}
          _files
        }
        compdef _sfoauth sfoauth
        """;

    private const string Fish = """
        # sfoauth completion for fish: sfoauth completion fish | source
        complete -c sfoauth -a '(sfoauth "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # sfoauth completion for PowerShell: sfoauth completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName sfoauth -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          sfoauth "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Make(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "The shell to write the script for", HelpName = "bash|zsh|fish|pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Print a script that completes commands and words in your shell") { shell };
        command.SetAction(line =>
        {
            terminal.Out.Write(Script(line.GetValue(shell)!) + "\n");
            return ExitCodes.Answered;
        });
        return command;
    }

    private static string Script(string shell) => shell switch
    {
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => Bash,
    };
}
