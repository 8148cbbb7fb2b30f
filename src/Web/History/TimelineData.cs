using System.Globalization;
using SfOAuth.Actions;
using SfOAuth.Salesforce;

namespace SfOAuth.Web;

/// <summary>The numbers of the chart, as our script reads them.</summary>
internal static class TimelineData
{
    private const int Gravest = 5;

    public static string Of(HistoryReport report)
    {
        var steps = Full(report.Timeline).ToList();
        string Numbers(Func<TimeStepReport, long> of) => string.Join(",", steps.Select(step => of(step).ToString(CultureInfo.InvariantCulture)));
        var lines = report.Lines.Select(line => $"{{\"name\":{Text(line.Status)},\"rows\":[{Numbers(step => line.Rows.GetValueOrDefault(step.From))}]}}");
        var marks = Marks(report, steps).Select(mark => $"{{\"at\":{mark.At},\"what\":{Text(mark.What)}}}");
        return $"{{\"zone\":{(report.HasZone ? "true" : "false")},\"seconds\":{report.Timeline.Seconds},\"time\":[{Numbers(step => step.From)}],\"succeeded\":[{Numbers(step => step.Successes)}],\"refused\":[{Numbers(step => step.Failures)}],\"lines\":[{string.Join(",", lines)}],\"marks\":[{string.Join(",", marks)}]}}";
    }

    /// <summary>When incidents began, and the dated changes of Salesforce that fall into the time.</summary>
    private static IEnumerable<(long At, string What)> Marks(HistoryReport report, List<TimeStepReport> steps)
    {
        if (steps.Count == 0)
        {
            yield break;
        }

        foreach (var (number, incident) in report.Incidents.Take(Gravest).Index())
        {
            if (DateTimeOffset.TryParse(incident.First, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var began))
            {
                yield return (began.ToUnixTimeSeconds(), $"{number + 1}. {incident.Status} begins");
            }
        }

        foreach (var change in Vocabulary.Changes)
        {
            var day = new DateTimeOffset(change.Effective.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
            if (day >= steps[0].From && day <= steps[^1].From + report.Timeline.Seconds)
            {
                yield return (day, $"Salesforce: {change.Id}");
            }
        }
    }

    /// <summary>A text of any origin as JSON that can stand inside a page.</summary>
    private static string Text(string words) => $"\"{System.Text.Json.JsonEncodedText.Encode(Printable.Of(words, 80))}\"";

    /// <summary>With the empty steps, so that a pause looks like one.</summary>
    private static IEnumerable<TimeStepReport> Full(TimelineReport timeline)
    {
        var next = timeline.Steps is [var first, ..] ? first.From : 0;
        foreach (var step in timeline.Steps)
        {
            for (; next < step.From; next += timeline.Seconds)
            {
                yield return new(next, 0, 0);
            }

            yield return step;
            next = step.From + timeline.Seconds;
        }
    }
}
