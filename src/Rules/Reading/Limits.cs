using SfOAuth.Knowledge;

namespace SfOAuth.Rules;

/// <summary>Claims that a measure is over or under a limit, each with a value that passes and one that does not.</summary>
internal static class Limits
{
    public static Claim Of(Setting<double> setting, string relation, double limit) =>
        relation is "over"
            ? setting.Fits($"over {setting.Show(limit)}", value => value > limit, limit + 1, limit)
            : setting.Fits($"under {setting.Show(limit)}", value => value < limit, limit - 1, limit);

    public static Claim Of(Setting<TimeSpan> setting, string relation, TimeSpan limit) =>
        relation is "over"
            ? setting.Fits($"over {setting.Show(limit)}", value => value > limit, limit + Step(limit), limit)
            : setting.Fits($"under {setting.Show(limit)}", value => value < limit, limit - Step(limit), limit);

    public static Claim Of(Setting<DateTimeOffset> setting, string relation, DateTimeOffset limit) =>
        relation is "after"
            ? setting.Fits($"after {setting.Show(limit)}", value => value > limit, limit.AddDays(1), limit)
            : setting.Fits($"before {setting.Show(limit)}", value => value < limit, limit.AddDays(-1), limit);

    /// <summary>Half of it, so that what is under an hour is half an hour and not none.</summary>
    private static TimeSpan Step(TimeSpan limit) => limit == TimeSpan.Zero ? TimeSpan.FromMinutes(1) : limit.Duration() / 2;
}
