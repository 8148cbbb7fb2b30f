using System.Text;

namespace SfOAuth.Logs;

/// <summary>What a file's own dates say about the order of day and month.</summary>
/// <param name="MonthFirst">Dates that can only be read with the month first.</param>
/// <param name="DayFirst">Dates that can only be read with the day first.</param>
/// <param name="Open">Dates that can be read either way.</param>
internal sealed record OrderEvidence(int MonthFirst, int DayFirst, int Open)
{
    /// <summary>Of the dates that can be read either way, how much better sorted they are with the month first; negative the other way.</summary>
    public int Sortedness { get; init; }

    /// <summary>A clock of twelve hours was seen.</summary>
    public bool HasHalves { get; init; }

    /// <summary>The order that the dates prove or, where they prove nothing, suggest; null where they say nothing.</summary>
    public DateOrder? Order =>
        MonthFirst != DayFirst ? MonthFirst > DayFirst ? DateOrder.MonthFirst : DateOrder.DayFirst
        : Sortedness != 0 ? Sortedness > 0 ? DateOrder.MonthFirst : DateOrder.DayFirst
        : null;

    public static OrderEvidence Of(IEnumerable<string> cells)
    {
        var (month, day, open) = (0, 0, 0);
        List<long> asMonth = [], asDay = [];
        var halves = false;
        foreach (var cell in cells)
        {
            var bytes = Encoding.UTF8.GetBytes(cell);
            if (TimeText.Read(bytes, DateOrder.MonthFirst) is not { } read)
            {
                continue;
            }

            var other = TimeText.Read(bytes, DateOrder.DayFirst)!.Value;
            halves |= cell.Contains('M', StringComparison.OrdinalIgnoreCase);
            asMonth.Add(read.Milliseconds);
            asDay.Add(other.Milliseconds);
            _ = read.IsEitherOrder ? open++ : IsDayFirst(cell) is not { } isDayFirst ? 0 : isDayFirst ? day++ : month++;
        }

        return new(month, day, open) { Sortedness = open == 0 ? 0 : Turns(asDay) - Turns(asMonth), HasHalves = halves };
    }

    public OrderEvidence With(OrderEvidence other) =>
        new(MonthFirst + other.MonthFirst, DayFirst + other.DayFirst, Open + other.Open) { Sortedness = Sortedness + other.Sortedness, HasHalves = HasHalves || other.HasHalves };

    /// <summary>Only dates with strokes are in question: <c>24/11/2026</c>.</summary>
    private static bool? IsDayFirst(string cell)
    {
        var end = cell.AsSpan().IndexOfAny('/', '-');
        var rest = end is 1 or 2 ? cell.AsSpan(end + 1) : default;
        var next = rest.IndexOfAny('/', '-');
        return next is 1 or 2 && int.TryParse(cell.AsSpan(0, end), out var first) && int.TryParse(rest[..next], out var second) && first != second
            ? first > 12 ? true : second > 12 ? false : null
            : null;
    }

    // A download is sorted, up or down: read the right way its times hardly ever turn.
    private static int Turns(List<long> times)
    {
        var (turns, direction) = (0, 0);
        for (var at = 1; at < times.Count; at++)
        {
            var step = Math.Sign(times[at].CompareTo(times[at - 1]));
            turns += step != 0 && direction != 0 && step != direction ? 1 : 0;
            direction = step != 0 ? step : direction;
        }

        return turns;
    }
}
