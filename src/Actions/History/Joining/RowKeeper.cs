using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Keeps the rows that may belong to the failure while a log goes by: those of its user, or those of its minutes.</summary>
internal sealed class RowKeeper
{
    private const int MostOfUser = 100_000;
    private const int MostOfOthers = 5_000;
    private const int MostWitnesses = 4;

    private readonly JoinQuestion question;
    private readonly LogFilter ofUser;
    private readonly IReadOnlyList<string> names;
    private readonly List<KeptRow> rows = [];
    private readonly List<(long Time, string Words)> witnesses = [];
    private long begin = long.MaxValue;
    private long end = long.MinValue;

    public RowKeeper(JoinQuestion question, IReadOnlyList<string> names)
    {
        (this.question, this.names) = (question, names);
        ofUser = new(question.User);
        if (question.Covered is var (from, to))
        {
            (begin, end) = (from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds());
        }
    }

    /// <summary>The rows that were kept, oldest first.</summary>
    public ImmutableArray<KeptRow> Rows => [.. rows.OrderBy(row => row.Time).ThenBy(row => row.Words.Input, StringComparer.Ordinal).ThenBy(row => row.Words.Line)];

    /// <summary>True when there were more than could be kept: then the oldest successes are missing.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The user occurs in the log.</summary>
    public bool HasUser { get; private set; }

    /// <summary>The log was being written at that time.</summary>
    public bool Covers(DateTimeOffset at) => begin <= at.ToUnixTimeMilliseconds() && at.ToUnixTimeMilliseconds() <= end;

    public bool IsEmpty => begin > end;

    /// <summary>What the Identity Provider Event Log says of these minutes, in sentences; the newest few.</summary>
    public IEnumerable<string> Witnesses => witnesses.OrderBy(one => one.Time).TakeLast(MostWitnesses).Select(one => one.Words);

    public long Begin => begin;

    public long End => end;

    public void Show(LogRow row, int file)
    {
        if (row.Kind is LogKind.IdpEvent)
        {
            Witness(row, file);
        }

        if (!row.IsLogin)
        {
            return;
        }

        (begin, end) = (Math.Min(begin, row.Milliseconds), Math.Max(end, row.Milliseconds));
        var isOfUser = question.User.Length > 0 && ofUser.Fits(row);
        HasUser |= isOfUser;
        if (isOfUser || (question.User.Length == 0 && IsInWindow(row)))
        {
            Keep(row, file);
        }
    }

    // The record knows its user by id only: the time has to do.
    private void Witness(LogRow row, int file)
    {
        if (IdpError.Find(row.Text(Field.Status)) is { Code: not "Success" } error && (question.At is null || IsNear(row)))
        {
            witnesses.Add((row.Milliseconds, $"The Identity Provider Event Log has {error.Code}{(error.Text.Length > 0 ? $" ({error.Text})" : "")} for app {row.Text(Field.Application)} and user {row.Text(Field.UserId)} at {new LogTimes(row.HasZone).Show(row.Milliseconds)} ({names[file]}:{row.Line}): {error.Meaning}{(error.Causes.IsEmpty ? "" : $" It speaks for {string.Join(", ", error.Causes)}.")}"));
        }
    }

    private bool IsNear(LogRow row) => Math.Abs(row.Milliseconds - question.At!.Value.ToUnixTimeMilliseconds()) <= JoinQuestion.Wide.TotalMilliseconds;

    // Without a time the newest refusals are what a person means.
    private bool IsInWindow(LogRow row) =>
        question.At is not null ? IsNear(row) : !Tally.IsSuccess(row.Text(Field.Status));

    private void Keep(LogRow row, int file)
    {
        if (rows.Count >= (question.User.Length > 0 ? MostOfUser : MostOfOthers))
        {
            IsFull = true;
            Forget();
        }

        rows.Add(KeptRow.Of(row, names[file]));
    }

    private void Forget()
    {
        var half = rows.OrderByDescending(row => row.Time).Take(rows.Count / 2).ToList();
        rows.Clear();
        rows.AddRange(half);
    }
}
