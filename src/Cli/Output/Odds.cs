using System.Globalization;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Probabilities in words, with their number.</summary>
internal static class Odds
{
    /// <summary><c>likely, 62 in 100</c>; a confirmed cause is <c>sure</c>.</summary>
    public static string Of(CauseReport cause) => cause.State switch
    {
        "confirmed" => "sure",
        "ruled-out" => "spoken against, " + Number(cause.Probability),
        _ => $"{Word(cause.Probability)}, {Number(cause.Probability)}",
    };

    /// <summary><c>62 in 100</c>.</summary>
    public static string Number(double probability) => probability switch
    {
        < 0.005 => "under 1 in 100",
        > 0.99 => "over 99 in 100",
        _ => $"{Math.Max(1, Math.Round(probability * 100)).ToString(CultureInfo.InvariantCulture)} in 100",
    };

    private static string Word(double probability) => probability switch
    {
        >= 0.9 => "very likely",
        >= 0.65 => "likely",
        >= 0.5 => "more likely than not",
        >= 0.2 => "possible",
        >= 0.05 => "less likely",
        _ => "unlikely",
    };
}
