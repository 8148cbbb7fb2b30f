using System.Collections.Immutable;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>The rows that belong to a failure, what they say, and why these and no others.</summary>
public sealed record JoinedRows
{
    public ImmutableArray<Symptom> Symptoms { get; private init; } = [];

    public ImmutableArray<Fact> Facts { get; private init; } = [];

    /// <summary>Which rows were taken and why, or why there are none.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>Looks in the logs for the rows of one failure.</summary>
    public static JoinedRows Of(IReadOnlyList<LogFile> files, JoinQuestion question, LogOptions options, CancellationToken stop = default)
    {
        files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        var keeper = new RowKeeper(question, [.. files.Select(file => file.Name)]);
        using var book = LogBook.Read(files, new LogFilter(), options, keeper.Show, stop);
        if (keeper.IsEmpty)
        {
            return new() { Notes = ["The logs hold no login row.", .. keeper.Witnesses, .. FileNotes(book)] };
        }

        var choice = RowChoice.Of(keeper, question);
        var reach = choice.Failure is { } failure ? RowReach.Of(new HistoryFacts(book), failure) : null;
        return new()
        {
            Symptoms = [.. choice.Taken.Where(row => row.Status is not null && !row.IsSuccess).Select(row => new Symptom(row.Words) { LoginStatus = row.Status })],
            Facts = [.. RowFacts.Of(choice, question), .. reach is { } found ? [found.Fact] : (Fact[])[]],
            Notes = [.. choice.Notes, .. keeper.Witnesses, .. Zone(files, options), .. NewAddress(choice), .. reach is { } told ? [told.Note] : (string[])[], .. FileNotes(book)],
        };
    }

    private static string[] Zone(IEnumerable<LogFile> files, LogOptions options) =>
        options.IsZoneAssumed && files.Any(file => !file.HasZone) ? [$"The rows name no time zone: I took them to be in that of --at ({options.Zone!.Id}). State --zone if they are in another."] : [];

    private static string[] NewAddress(RowChoice choice)
    {
        var before = choice.Failure is { Address.Length: > 0 } failure ? choice.Before.Where(row => row.IsSuccess && row.Who == failure.Who && row.App == failure.App && row.Address.Length > 0).Select(row => row.Address).Distinct().ToList() : [];
        return before.Count > 0 && !before.Contains(choice.Failure!.Address)
            ? [$"The refused attempt came from {choice.Failure.Address}, an address that is new: before, the same user and app got in from {string.Join(", ", before.TakeLast(4))}."]
            : [];
    }

    private static IEnumerable<string> FileNotes(LogBook book) =>
        [.. book.Notes, .. book.Files.SelectMany(file => file.Notes.Select(note => $"{file.Name}: {note}"))];
}
