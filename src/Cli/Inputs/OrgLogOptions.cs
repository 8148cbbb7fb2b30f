using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>The options of a command that reads the login logs of an org.</summary>
internal sealed class OrgLogOptions
{
    private readonly OrgOption org;
    private readonly Option<bool> eventLog = new("--event-log") { Description = "With --org: download the event log files of the Login event instead of Login History" };

    public OrgLogOptions(Command command, Terminal terminal)
    {
        org = new(command, terminal, "Read the Login History of this org instead of files");
        command.Options.Add(eventLog);
    }

    public bool IsGiven(ParseResult line) => org.IsGiven(line);

    /// <summary>Reads the logs; a sentence where the org cannot be opened, or shows none.</summary>
    public async Task<Reading<LogInputs>> ReadAsync(ParseResult line, Terminal terminal, HistoryQuestion question, bool isPlain, CancellationToken stop)
    {
        var opened = await org.OpenAsync(line, terminal, stop);
        if (opened is not Reading<OpenOrg>.Accepted { Value: var open })
        {
            return new Reading<LogInputs>.Rejected(((Reading<OpenOrg>.Rejected)opened).Why);
        }

        using (open)
        {
            using var progress = terminal.HasProgress && !isPlain ? new ReadingLine(terminal) : null;
            return await OrgReviews.LogsAsync(open.Client, question, line.GetValue(eventLog), progress, stop);
        }
    }
}
