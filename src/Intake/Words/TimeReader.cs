using System.Globalization;
using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads how long it took from working to failing, and in which month it began.</summary>
internal static partial class TimeReader
{
    private static readonly string[] Failing = ["fail", "error", "die", "dead", "stop", "expire", "invalid", "then ", "until", "never recover", "broke", "breaks", "no longer", "works for", "401"];
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        foreach (var (start, length) in Lines.Of(excerpt.Text))
        {
            if (length is < 6 or > 1_000)
            {
                continue;
            }

            var line = excerpt.Text.Substring(start, length);
            if (After().Match(line) is { Success: true } after && Failing.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) && Span(after) is { } span)
            {
                yield return Incident.SinceSuccess.At(span, new Source(Standing.Inferred, excerpt.Cut(start + after.Index, after.Length)));
            }

            if (Month().Match(line) is { Success: true } month
                && DateTimeOffset.TryParseExact($"15 {month.Groups[1].Value[..3]} {month.Groups[2].Value}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                yield return Incident.FailedAt.At(date, new Source(Standing.Inferred, excerpt.Cut(start + month.Index, month.Length)));
            }
        }
    }

    private static TimeSpan? Span(Match match)
    {
        var number = match.Groups["number"].Value.ToLowerInvariant();
        var count = Array.IndexOf(Numbers, number) is var at and >= 0 ? at : number is "a few" or "several" ? 3 : -1;
        return Durations.TryRead($"{(count >= 0 ? count.ToString(CultureInfo.InvariantCulture) : number)} {match.Groups["unit"].Value}", out var span) ? span : null;
    }

    [GeneratedRegex(@"(?:(?:after|for|within|every|exactly|\(?\+)\s*(?:about |around |roughly |exactly |nearly |the first |some |~)?(?<number>\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several)(?:\s*(?:to|-|–)\s*\d{1,5})?[ -]?(?<unit>seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?)\b)|(?:\b(?<number>\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several) (?<unit>seconds?|minutes?|hours?|days?|weeks?|months?) (?:after|later))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.? (20[12]\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
