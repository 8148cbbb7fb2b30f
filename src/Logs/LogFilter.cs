using System.Text;

namespace SfOAuth.Logs;

/// <summary>Which rows are asked for. What a row does not name it is not refused for, but a named other value refuses it.</summary>
public sealed class LogFilter
{
    private readonly byte[] user;
    private readonly byte[] app;
    private readonly string status;
    private readonly long from;
    private readonly long to;
    private byte[] lastStatus = [];
    private bool lastFits;

    /// <param name="user">A user name, or an id of fifteen or eighteen letters; empty for all.</param>
    /// <param name="app">An app's name; empty for all.</param>
    /// <param name="status">A status text or code, or a part of one; empty for all.</param>
    public LogFilter(string user = "", string app = "", string status = "", DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        this.user = Encoding.UTF8.GetBytes(user.Trim());
        this.app = Encoding.UTF8.GetBytes(app.Trim());
        this.status = StatusTable.Plain(status);
        this.from = from?.ToUnixTimeMilliseconds() ?? long.MinValue;
        this.to = to?.ToUnixTimeMilliseconds() ?? long.MaxValue;
    }

    public bool Fits(LogRow row) =>
        row.Milliseconds >= from && row.Milliseconds <= to
        && (user.Length == 0 || IsUser(row))
        && (app.Length == 0 || Same(row[Field.Application], app))
        && (status.Length == 0 || !row.IsLogin || HasStatus(row[Field.Status]));

    private bool IsUser(LogRow row)
    {
        var id = row[Field.UserId];
        return Same(row[Field.Username], user) || (user.Length is 15 or 18 && id.Length >= 15 && id[..15].SequenceEqual(user.AsSpan(0, 15)));
    }

    private bool HasStatus(ReadOnlySpan<byte> cell)
    {
        if (!cell.SequenceEqual(lastStatus))
        {
            lastStatus = cell.ToArray();
            var text = Encoding.UTF8.GetString(cell);
            lastFits = StatusTable.Plain(text).Contains(status, StringComparison.Ordinal)
                || (StatusTable.Find(text, "") is { } known && known.Aliases.Append(known.Text).Append(known.Code).Any(word => StatusTable.Plain(word).Contains(status, StringComparison.Ordinal)));
        }

        return lastFits;
    }

    private static bool Same(ReadOnlySpan<byte> cell, byte[] wanted) =>
        Ascii.IsValid(cell) ? Ascii.EqualsIgnoreCase(cell, wanted) : Encoding.UTF8.GetString(cell).Equals(Encoding.UTF8.GetString(wanted), StringComparison.OrdinalIgnoreCase);
}
