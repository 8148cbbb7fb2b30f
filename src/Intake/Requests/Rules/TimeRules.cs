using System.Globalization;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>When the refusal came, by Salesforce's own clock.</summary>
internal static class TimeRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Subject is { Fails: true, Answer: { } answer } && answer.HeaderOf("Date") is { } date
            && DateTimeOffset.TryParseExact(date.Value.Text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            yield return Incident.FailedAt.Seen(at, date.Whole);
        }
    }
}
