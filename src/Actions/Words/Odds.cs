using System.Globalization;

namespace SfOAuth.Actions;

/// <summary>Probabilities in words, with their number.</summary>
public static class Odds
{
    private const double Strong = 0.9;
    private const double Least = 0.005;

    /// <summary><c>likely, 62 in 100</c>; a confirmed cause is <c>sure</c>.</summary>
    public static string Of(CauseReport cause) => cause.State switch
    {
        "confirmed" => "sure",
        "ruled-out" => "spoken against, " + Number(cause.Probability),
        _ => $"{Word(cause.Probability)}, {Number(cause.Probability)}",
    };

    /// <summary>How sure the page is as a whole, and why no surer.</summary>
    public static (string Doubt, string Why) Doubt(DiagnosisReport report) => report.Causes switch
    {
        [{ Probability: >= Strong }, _, ..] all => ("Very likely this, though not proven", $"{Others(all.Length - 1)} what I saw, below"),
        [_] => ("I am not sure", "One cause fits, but what would confirm it was not seen"),
        var all => ("I am not sure", $"{all.Length} causes fit what I saw: the likeliest first, the others below"),
    };

    /// <summary>True where printing a cause would only lengthen the page.</summary>
    public static bool IsNegligible(CauseReport cause) => cause.Probability < Least;

    /// <summary><c>62 in 100</c>.</summary>
    public static string Number(double probability) => probability switch
    {
        < Least => "under 1 in 100",
        > 0.99 => "over 99 in 100",
        _ => $"{Math.Max(1, Math.Round(probability * 100)).ToString(CultureInfo.InvariantCulture)} in 100",
    };

    private static string Others(int count) => count == 1 ? "One other cause fits" : $"{count} other causes fit";

    private static string Word(double probability) => probability switch
    {
        >= Strong => "very likely",
        >= 0.65 => "likely",
        >= 0.5 => "more likely than not",
        >= 0.2 => "possible",
        >= 0.05 => "less likely",
        _ => "unlikely",
    };
}
