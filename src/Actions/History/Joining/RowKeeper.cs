using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Keeps the rows that may belong to the failure while a log goes by: those of its user, or those of its minutes.</summary>
internal sealed class RowKeeper
{
    private const int MostOfUser = 100_000;
    private const int MostOfOthers = 5_000;

    private readonly JoinQuestion question;
    private readonly LogFilter ofUser;
    private readonly IReadOnlyList<string> names;
    private readonly List<KeptRow> rows = [];
    private long begin = long.MaxValue;
    private long end = long.MinValue;

    public RowKeeper(JoinQuestion question, IReadOnlyList<string> names)
    {
        (this.question, this.names) = (question, names);
        ofUser = new(question.User);
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

    public long Begin => begin;

    public long End => end;

    public void Show(LogRow row, int file)
    {
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

    // Without a time the newest refusals are what a person means.
    private bool IsInWindow(LogRow row) =>
        question.At is { } at ? Math.Abs(row.Milliseconds - at.ToUnixTimeMilliseconds()) <= JoinQuestion.Wide.TotalMilliseconds : !Tally.IsSuccess(row.Text(Field.Status));

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
