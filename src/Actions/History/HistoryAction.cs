using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Reads login logs once and answers the usual questions.</summary>
public static class HistoryAction
{
    public static HistoryReport Run(IReadOnlyList<LogFile> files, HistoryQuestion question, LogOptions options, CancellationToken stop = default)
    {
        using var book = LogBook.Read(files, new(question.User, question.App, question.Status, question.From, question.To), options, stop);
        return Tell(book, question);
    }

    private static HistoryReport Tell(LogBook book, HistoryQuestion question)
    {
        var facts = new HistoryFacts(book);
        var logins = book.Logins;

        // The counts stand now, and no part changes them: what takes long is told side by side.
        var statuses = Task.Run(() => StatusCounts.Of(facts));
        var pairs = Pairs.Of(facts);
        var timeline = Timelines.Of(logins.Successes, logins.Failures);
        var incidents = Task.Run<ImmutableArray<IncidentReport>>(() => [.. Incidents.Of(facts, pairs).Take(question.Top)]);
        var refused = Task.Run<ImmutableArray<PairReport>>(() => [.. pairs.Ranked(facts, question.Top).Select(pair => pair.Tell(facts, pairs))]);
        return new()
        {
            Files = [.. book.Files.Select(file => Tell(file, facts.Times))],
            Logins = logins.Successes.Count + logins.Failures.Count,
            Failures = logins.Failures.Count,
            From = facts.HasLogins ? facts.Times.Show(facts.Begin) : null,
            To = facts.HasLogins ? facts.Times.Show(facts.End) : null,
            HasZone = facts.Times.HasZone,
            RefusedInAll = pairs.Count,
            Storms = [.. Storms.Of(facts, pairs).Take(question.Top)],
            LockOuts = [.. LockOuts.Of(facts).Take(question.Top)],
            NewAddresses = [.. NewAddresses.Of(facts, pairs).Take(question.Top)],
            StoppedApps = [.. StoppedApps.Of(facts).Take(question.Top)],
            Calls = [.. OtherRows.Calls(book.Calls, facts.Times).Take(question.Top)],
            Logouts = [.. OtherRows.Counts(book.Logouts, facts.Times).Take(question.Top)],
            RefusedOrigins = [.. OtherRows.Counts(book.Origins, facts.Times).Take(question.Top)],
            Authorizations = [.. Authorizations.Of(book.Authorizations, facts.Times).Take(question.Top)],
            Timeline = timeline,
            Lines = Timelines.Lines(facts, timeline),
            Notes = [.. HistoryRemarks.On(book, facts)],
            Statuses = statuses.GetAwaiter().GetResult(),
            Incidents = incidents.GetAwaiter().GetResult(),
            Refused = refused.GetAwaiter().GetResult(),
        };
    }

    private static LogFileReport Tell(FileCount file, LogTimes times) =>
        new(file.Name, LogTimes.Words(file.Kind), file.Rows, file.Repeated, file.Rows > 0 ? times.Show(file.First) : null, file.Rows > 0 ? times.Show(file.Last) : null, file.Notes);
}
