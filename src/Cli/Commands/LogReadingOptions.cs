using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>What a person can add to log files that do not say it themselves.</summary>
internal sealed class LogReadingOptions
{
    private readonly Option<string?> zone = new("--zone") { Description = "Time zone of log rows that name none, such as +01:00 or Europe/Berlin", HelpName = "ZONE" };
    private readonly Option<string?> dates = new("--dates") { Description = "Order of day and month in log rows (default: as the rows show)", HelpName = "dmy|mdy" };

    public LogReadingOptions(Command command)
    {
        dates.AcceptOnlyFromAmong("dmy", "mdy");
        command.Options.Add(zone);
        command.Options.Add(dates);
    }

    /// <param name="at">A time that was given for the failure: where its offset stands behind it, the rows are taken to have the same.</param>
    public Reading<LogOptions> Of(ParseResult line, string? at = null)
    {
        var given = line.GetValue(zone) ?? TypedTimes.OffsetOf(at);
        var read = given is null ? null : TypedTimes.Zone(given);
        return given is not null && read is null
            ? new Reading<LogOptions>.Rejected("--zone takes an offset or the name of a time zone, such as +01:00, UTC or Europe/Berlin.")
            : new Reading<LogOptions>.Accepted(new() { Zone = read, IsZoneAssumed = line.GetValue(zone) is null && read is not null, Order = line.GetValue(dates) switch { "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, _ => null } });
    }

    /// <summary>A time that a person typed; without a zone it is one of the zone that was stated, else UTC.</summary>
    public static DateTimeOffset? Time(string? given, TimeZoneInfo? zone) => TypedTimes.Read(given, zone);
}
