using System.CommandLine;
using System.Text;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Cli;

/// <summary>A secret that can come from a file, standard input, the environment, a prompt, or, with a warning, the command line.</summary>
internal sealed class SecretOption
{
    private const int Largest = 64 * 1024;
    private readonly Option<string?> direct;
    private readonly Option<string?> file;
    private readonly string name;
    private readonly string label;

    public SecretOption(Command command, string name, string label)
    {
        (this.name, this.label) = (name, label);
        direct = new($"--{name}") { Description = $"{label}, where everybody on this machine can see it: better --{name}-file", HelpName = "SECRET", Hidden = true };
        file = new($"--{name}-file") { Description = $"{label}: the file it stands in, - for standard input (or set {Variable})", HelpName = "FILE" };
        command.Options.Add(direct);
        command.Options.Add(file);
    }

    private string Variable => "SFOAUTH_" + name.Replace('-', '_').ToUpperInvariant();

    /// <summary>The secret; null where it was not given. Asks for it only where it is needed and somebody can be asked.</summary>
    public Reading<Secret?> Read(ParseResult line, Terminal terminal, bool isNeeded)
    {
        if (line.GetValue(direct) is { Length: > 0 } open)
        {
            terminal.Error.Write($"sfoauth {Called(line)}: --{name} on the command line is visible in the list of processes and in the shell's history. Use --{name}-file or {Variable} instead, and replace this one.\n");
            return Given(open);
        }

        return line.GetValue(file) is { } path ? FromFile(path, terminal)
            : terminal.Variable(Variable) is { Length: > 0 } set ? Given(set)
            : isNeeded && terminal.AskSecret?.Invoke(label) is { } typed ? Given(typed)
            : new Reading<Secret?>.Accepted(null);
    }

    private static string Called(ParseResult line) =>
        line.CommandResult.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } above ? $"{above.Command.Name} {line.CommandResult.Command.Name}" : line.CommandResult.Command.Name;

    private Reading<Secret?> FromFile(string path, Terminal terminal)
    {
        try
        {
            using var stream = path is "-" ? terminal.In() : File.OpenRead(path);
            var buffer = new byte[Largest];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var text = Encoding.UTF8.GetString(buffer, 0, length).TrimStart('\uFEFF').TrimEnd('\r', '\n');
            return text.Length == 0 ? new Reading<Secret?>.Rejected($"--{name}-file names a file that is empty.") : Given(text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Reading<Secret?>.Rejected($"--{name}-file names a file that cannot be read.");
        }
    }

    private static Reading<Secret?> Given(string value) => new Reading<Secret?>.Accepted(new(value));
}
