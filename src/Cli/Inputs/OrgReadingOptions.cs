using System.CommandLine;
using System.Text;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary>The options of a command that reads an org for a diagnosis.</summary>
internal sealed class OrgReadingOptions
{
    private readonly OrgOption org;
    private readonly Option<bool> full = new("--full") { Description = "With --org: read everything that can be read, not only what the diagnosis needs" };
    private readonly Option<bool> trace = new("--trace") { Description = "With --org: list each call" };
    private readonly Option<string?> save = new("--save") { Description = "With --org: write what the org answered into this file, without secrets; sfoauth diagnose FILE reads it anywhere", HelpName = "FILE" };

    public OrgReadingOptions(Command command, Terminal terminal)
    {
        org = new(command, terminal, "Ask this org for what the diagnosis needs");
        foreach (var option in (Option[])[full, trace, save])
        {
            command.Options.Add(option);
        }
    }

    public bool IsGiven(ParseResult line) => org.IsGiven(line);

    /// <summary>Reads the org; a sentence where it cannot be opened, or its answers not be kept.</summary>
    public async Task<Reading<(OrgDiagnosis Told, IEnumerable<OrgCall>? Calls)>> RunAsync(ParseResult line, Terminal terminal, OrgInquiry inquiry, bool isPlain, CancellationToken stop)
    {
        var opened = await org.OpenAsync(line, terminal, stop);
        if (opened is not Reading<OpenOrg>.Accepted { Value: var open })
        {
            return No(((Reading<OpenOrg>.Rejected)opened).Why);
        }

        using (open)
        {
            using var progress = terminal.HasProgress && !isPlain ? new ReadingLine(terminal) : null;
            var told = await (inquiry with { IsFull = line.GetValue(full) }).RunAsync(open.Client, terminal.Clock, progress, stop);
            return line.GetValue(save) is { } file && !Keep(file, told.Org)
                ? No($"{Echo.OfFile(file)} cannot be written.")
                : new Reading<(OrgDiagnosis, IEnumerable<OrgCall>?)>.Accepted((told, line.GetValue(trace) ? open.Client.Calls : null));
        }
    }

    private static Reading<(OrgDiagnosis, IEnumerable<OrgCall>?)>.Rejected No(string why) => new(why);

    private static bool Keep(string file, OrgSnapshot org)
    {
        try
        {
            File.WriteAllText(file, SnapshotFile.Write(org), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
