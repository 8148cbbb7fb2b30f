using System.Text;

namespace SfOAuth.Emulation;

/// <summary>The events of one type in one day, or in one hour.</summary>
internal sealed record EventFile(EventKind Kind, DateTimeOffset From, bool IsHourly)
{
    /// <summary>Salesforce keeps them so long with Event Monitoring.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>An hour's file comes three to six hours later; a day's is here when the day is over, earlier than Salesforce's.</summary>
    private static readonly TimeSpan HourlyDelay = TimeSpan.FromHours(3);

    public string Id => SalesforceId.Of(SalesforceId.EventLogFile, (From.ToUnixTimeSeconds() / 3_600 * 8) + (EventKind.All.IndexOf(Kind) * 2) + (IsHourly ? 1 : 0));

    public string Interval => IsHourly ? "Hourly" : "Daily";

    public DateTimeOffset CreatedAt => IsHourly ? From.AddHours(1) + HourlyDelay : From.AddDays(1);

    /// <summary>The files there are: one for each day and each hour with an event, once it is over.</summary>
    public static IEnumerable<EventFile> All(Emulation emulation)
    {
        var now = emulation.Store.Clock.Now;
        return from kind in EventKind.All
               let times = kind.Rows(emulation).Select(row => row.At).ToList()
               from isHourly in (bool[])[false, true]
               from start in times.Select(at => Start(at, isHourly)).Distinct()
               let file = new EventFile(kind, start, isHourly)
               where file.CreatedAt <= now && now - start <= Kept
               select file;
    }

    public byte[] Csv(Emulation emulation)
    {
        var text = new StringBuilder();
        Line(text, Kind.Columns);
        foreach (var (at, values) in Kind.Rows(emulation))
        {
            if (Start(at, IsHourly) == From)
            {
                Line(text, values);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static DateTimeOffset Start(DateTimeOffset at, bool isHourly)
    {
        var utc = at.UtcDateTime;
        return new(isHourly ? utc.Date.AddHours(utc.Hour) : utc.Date, TimeSpan.Zero);
    }

    private static void Line(StringBuilder text, IEnumerable<string> values) =>
        text.AppendJoin(',', values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
}
