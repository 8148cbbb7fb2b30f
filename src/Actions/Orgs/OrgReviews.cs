using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>What an org has for a review and for a look at its logs.</summary>
public static class OrgReviews
{
    /// <summary>The apps and settings, as the files of a project; a sentence where none was handed out.</summary>
    public static async Task<Reading<ProjectReading>> ProjectAsync(OrgClient client, TimeProvider clock, IProgress<string>? progress, CancellationToken stop)
    {
        var read = await OrgProject.ReadAsync(client, clock, progress, stop);
        return read.Files.IsEmpty
            ? new Reading<ProjectReading>.Rejected($"The org handed out no metadata of apps or settings. {string.Join(" ", read.Unseen)}".TrimEnd())
            : new Reading<ProjectReading>.Accepted(new(read.Files, [], read.Files.Length, read.Unseen));
    }

    /// <summary>The login logs; a sentence where there is none to be seen.</summary>
    /// <param name="isEventLog">The files of the Login event instead of Login History.</param>
    public static async Task<Reading<LogInputs>> LogsAsync(OrgClient client, HistoryQuestion question, bool isEventLog, IProgress<string>? progress, CancellationToken stop)
    {
        var read = isEventLog
            ? await OrgLogReader.EventLogAsync(client, (question.From, question.To), progress, stop)
            : await OrgLogReader.HistoryAsync(client, question.User, (question.From, question.To), progress, stop);
        return read.Inputs.IsEmpty
            ? new Reading<LogInputs>.Rejected(read.Notes.IsEmpty ? "The org has no login row that is asked for." : string.Join("\n", read.Notes))
            : LogInputs.Open(read.Inputs, read.Notes, stop);
    }
}
