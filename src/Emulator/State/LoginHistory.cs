using System.Globalization;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>The newest rows of Login History, and how often each user logged in within the hour.</summary>
internal sealed class LoginHistory(IJournal journal)
{
    /// <summary>Rows kept in memory; Setup shows 20,000 and the download holds more.</summary>
    public const int Kept = 100_000;

    private readonly Lock gate = new();
    private readonly Queue<LoginRow> rows = new();
    private readonly Dictionary<int, Hour> hours = [];
    private long last;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LoginRow> Newest()
    {
        lock (gate)
        {
            var all = rows.ToArray();
            Array.Reverse(all);
            return all;
        }
    }

    public void Add(LoginRow draft)
    {
        LoginRow row;
        lock (gate)
        {
            row = draft with { Number = ++last };
            Keep(row);
        }

        if (journal.Keeps)
        {
            journal.Put("login", Id(row), JsonSerializer.SerializeToUtf8Bytes(row, StateJson.Default.LoginRow));
        }
    }

    /// <summary>A row that was written down in an earlier life.</summary>
    public void Restore(LoginRow row)
    {
        lock (gate)
        {
            last = Math.Max(last, row.Number);
            Keep(row);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            while (rows.TryDequeue(out var row))
            {
                journal.Put("login", Id(row), null);
            }

            hours.Clear();
        }
    }

    /// <summary>Logins of the user in the running hour.</summary>
    public int InHour(int user, DateTimeOffset now)
    {
        lock (gate)
        {
            return hours.TryGetValue(user, out var hour) && (now - hour.Start).Duration() < TimeSpan.FromHours(1) ? hour.Count : 0;
        }
    }

    public void Count(int user, DateTimeOffset now)
    {
        lock (gate)
        {
            hours[user] = hours.TryGetValue(user, out var hour) && (now - hour.Start).Duration() < TimeSpan.FromHours(1)
                ? hour with { Count = hour.Count + 1, Last = now }
                : new(now, 1, now);
        }
    }

    /// <summary>When the user logged in last.</summary>
    public DateTimeOffset? LastLogin(int user)
    {
        lock (gate)
        {
            return hours.TryGetValue(user, out var hour) ? hour.Last : null;
        }
    }

    private static string Id(LoginRow row) => row.Number.ToString("D12", CultureInfo.InvariantCulture);

    private void Keep(LoginRow row)
    {
        rows.Enqueue(row);
        if (rows.Count > Kept)
        {
            journal.Put("login", Id(rows.Dequeue()), null);
        }
    }

    private sealed record Hour(DateTimeOffset Start, int Count, DateTimeOffset Last);
}
