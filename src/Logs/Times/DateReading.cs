using System.Collections.Immutable;

namespace SfOAuth.Logs;

/// <summary>How numeric dates are read in these files, and what has to be said about it.</summary>
public sealed record DateReading(DateOrder Order, ImmutableArray<string> Notes)
{
    /// <summary>All files together decide: downloads of one person are written alike.</summary>
    public static DateReading Of(IEnumerable<LogFile> files, DateOrder? stated)
    {
        if (stated is { } order)
        {
            return new(order, []);
        }

        var all = files.Select(file => file.Dates).Aggregate(new OrderEvidence(0, 0, 0), (one, other) => one.With(other));
        if (all is { MonthFirst: > 0, DayFirst: > 0 })
        {
            return new(all.Order ?? DateOrder.MonthFirst, ["Some dates can only be read with the day first, others only with the month first: the files come from people with different locales. Give them one by one, or state --dates."]);
        }

        return all.Order is { } seen ? new(seen, [])
            : new(DateOrder.MonthFirst, all.Open == 0 ? [] : [$"Day and month of the dates cannot be told apart; I read the month first{(all.HasHalves ? ", as clocks with AM and PM suggest" : "")}. State --dates dmy if that is wrong."]);
    }
}
