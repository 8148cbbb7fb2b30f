namespace SfOAuth.Logs;

/// <summary>How a numeric date without a leading year is read.</summary>
public enum DateOrder
{
    MonthFirst,
    DayFirst,
}
