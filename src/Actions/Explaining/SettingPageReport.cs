using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>A setting that decides between causes: its values, where to look, and which causes hang on it.</summary>
/// <param name="Name">The name for <c>--fact</c>.</param>
/// <param name="Label">What Setup or the field calls it.</param>
/// <param name="Values">The values it takes, or the kind of value.</param>
/// <param name="Usual">The value in a healthy org, or empty.</param>
/// <param name="Look">How to find it out.</param>
/// <param name="Metadata">Where it stands in deployable metadata, or empty.</param>
/// <param name="Causes">The causes whose condition it is part of.</param>
public sealed record SettingPageReport(
    string Name, string Label, ImmutableArray<string> Values, string Usual, string Look, string Metadata, ImmutableArray<CauseLine> Causes)
{
    internal static SettingPageReport Of(Setting setting, Rulebook rules) =>
        new(
            setting.Name,
            setting.Label,
            ValuesOf(setting),
            setting.Usual is { } usual ? setting.Show(usual) : "",
            Blanks.Fill(setting.Look, World.Unknown),
            setting.Metadata,
            [.. rules.Causes.Where(cause => cause.When.Settings.Contains(setting)).Select(CauseLine.Of)]);

    /// <summary>The values as they may be stated, or what kind of value is wanted.</summary>
    internal static ImmutableArray<string> ValuesOf(Setting setting) => setting switch
    {
        { Choices.Count: > 0 } => [.. setting.Choices.Select(setting.Show)],
        Setting<double> => ["a number, such as 12"],
        Setting<TimeSpan> => ["a length of time, such as 16 s, 2 hours or 31 days"],
        Setting<DateTimeOffset> => ["a time, such as 2026-11-24T10:02:00Z"],
        _ => ["any text"],
    };
}
