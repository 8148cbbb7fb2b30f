using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Which of the kept rows are this failure's.</summary>
/// <param name="Taken">The rows of the attempt itself, refusals if there are any.</param>
/// <param name="Before">All kept rows up to them.</param>
/// <param name="After">All kept rows behind them.</param>
internal sealed record RowChoice(ImmutableArray<KeptRow> Taken, ImmutableArray<KeptRow> Before, ImmutableArray<KeptRow> After, ImmutableArray<string> Notes)
{
    /// <summary>The log was written at the time of the failure and holds no row of it.</summary>
    public bool IsAbsent { get; private init; }

    /// <summary>The refusal that counts: the newest one.</summary>
    public KeptRow? Failure => Taken.LastOrDefault(row => !row.IsSuccess);

    public static RowChoice Of(RowKeeper keeper, JoinQuestion question)
    {
        var rows = keeper.Rows;
        var zoned = rows.All(row => row.HasZone);
        return question.At is not { } at ? Newest(keeper, rows, question, [])
            : !zoned ? Newest(keeper, rows, question, ["The rows name no time zone, so I cannot compare them with the time of the failure. State --zone, or give --at with an offset."])
            : At(keeper, rows, question, at);
    }

    private static RowChoice At(RowKeeper keeper, ImmutableArray<KeptRow> rows, JoinQuestion question, DateTimeOffset at)
    {
        foreach (var tolerance in new[] { JoinQuestion.Near, JoinQuestion.Wide })
        {
            var near = rows.Where(row => Math.Abs(row.Time - at.ToUnixTimeMilliseconds()) <= tolerance.TotalMilliseconds).ToList();
            var fitting = Fitting(near, question);
            if (fitting.Count > 0)
            {
                return Make(rows, fitting, [$"Of the log I took {Say(fitting)}: {Because(question, tolerance, at)}.", .. Dropped(near.Count - fitting.Count)]);
            }
        }

        var when = Show(at.ToUnixTimeMilliseconds());
        var who = question.User.Length > 0 ? $" of {Words(question.User)}" : "";
        return !keeper.Covers(at)
            ? new([], rows, [], [$"The log cannot show this failure: it reaches from {Show(keeper.Begin)} to {Show(keeper.End)}, and the failure was at {when}."])
            : new([], [.. rows.Where(row => row.Time < at.ToUnixTimeMilliseconds())], [.. rows.Where(row => row.Time > at.ToUnixTimeMilliseconds())],
                [$"The log covers {when}, and within {JoinQuestion.Wide.TotalMinutes:0} minutes of it there is no row{who}{(question.User.Length > 0 && !keeper.HasUser ? ", nor is there one of this user at any time" : "")}: the attempt did not reach this org's login, or reached it as somebody else."])
            { IsAbsent = true };
    }

    private static RowChoice Newest(RowKeeper keeper, ImmutableArray<KeptRow> rows, JoinQuestion question, ImmutableArray<string> notes)
    {
        var fitting = Fitting(rows, question);
        if (fitting.Count == 0)
        {
            return new([], rows, [], [.. notes, question.User.Length > 0 && !keeper.HasUser ? $"The log holds no row of {Words(question.User)}. That says something only for the time it covers: {Show(keeper.Begin)} to {Show(keeper.End)}." : "The log holds no refused row."]);
        }

        var last = fitting[^1];
        var users = fitting.Select(row => row.Who).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var taken = fitting.Where(row => row.Who == last.Who && row.App == last.App && last.Time - row.Time <= JoinQuestion.Wide.TotalMilliseconds && row.Status == last.Status).TakeLast(5).ToList();
        return Make(rows, taken, [.. notes, $"Of the log I took {Say(taken)}: {(last.IsSuccess ? "the newest row" : "the newest refusal")}{(question.User.Length > 0 ? " of the user" : "")}.{(users > 1 ? $" Rows of {users} users are refused: name the one in question with --user, and the time with --at." : "")}"]);
    }

    /// <summary>By user, app and address as far as these are known; refusals before successes, programs before people.</summary>
    private static List<KeptRow> Fitting(IEnumerable<KeptRow> rows, JoinQuestion question)
    {
        var fitting = Prefer(rows.ToList(), row => question.App.Length == 0 || row.App.Length == 0 || row.App.Equals(question.App, StringComparison.OrdinalIgnoreCase), isDemanded: true);
        fitting = Prefer(fitting, row => question.Address.Length > 0 && row.Address == question.Address);
        fitting = Prefer(fitting, row => row.IsOauth);
        fitting = Prefer(fitting, row => !row.IsInteractive);
        return Prefer(fitting, row => !row.IsSuccess);
    }

    private static List<KeptRow> Prefer(List<KeptRow> rows, Func<KeptRow, bool> isBetter, bool isDemanded = false)
    {
        var better = rows.Where(isBetter).ToList();
        return better.Count > 0 || isDemanded ? better : rows;
    }

    private static RowChoice Make(ImmutableArray<KeptRow> rows, List<KeptRow> taken, ImmutableArray<string> notes) =>
        new([.. taken], [.. rows.Where(row => row.Time < taken[^1].Time)], [.. rows.Where(row => row.Time > taken[^1].Time)], notes);

    private static string Say(List<KeptRow> rows) =>
        $"{(rows.Count == 1 ? "one row" : $"{rows.Count} rows")} ({string.Join(", ", rows.Take(4).Select(row => row.Words.ToString()))}{(rows.Count > 4 ? ", …" : "")})";

    private static string Because(JoinQuestion question, TimeSpan tolerance, DateTimeOffset at)
    {
        string[] known = [question.User.Length > 0 ? "user" : "", question.App.Length > 0 ? "app" : "", question.Address.Length > 0 ? "address" : ""];
        return $"{string.Concat(known.Where(word => word.Length > 0).Select(word => word + ", "))}time within {tolerance.TotalMinutes:0} minutes of {Show(at.ToUnixTimeMilliseconds())}";
    }

    private static string[] Dropped(int count) =>
        count > 0 ? [$"{count} more {(count == 1 ? "row" : "rows")} of these minutes I left out: of another app, made by a person at a login page, or successes beside a refusal."] : [];

    private static string Show(long time) => new LogTimes(true).Show(time);

    private static string Words(string name) => Cells.Show(System.Text.Encoding.UTF8.GetBytes(name));
}
