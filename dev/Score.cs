using System.Globalization;
using System.Text;
using System.Text.Json;
using SfOAuth.Actions;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;

namespace SfOAuth.Dev;

/// <summary>Runs labelled cases through the same path as the command line and says how often it is right.</summary>
public static class Score
{
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Prints the figures of a JSONL file of cases (id, input, flow, app_type, context, cause, confidence).</summary>
    /// <returns>0, or 2 when the file cannot be read.</returns>
    public static int Run(string path, TextWriter output, string grade = "confirmed")
    {
        if (!File.Exists(path))
        {
            output.WriteLine($"score: there is no file {path}");
            return 2;
        }

        var results = File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(item => grade == "all" || Text(item, "confidence") == grade).Select(Judge).ToList();
        output.WriteLine(Figures(results));
        output.WriteLine(Calibration(results));
        foreach (var miss in results.Where(result => result.Rank != 1))
        {
            output.WriteLine($"  {(miss.Rank == 0 ? "-" : miss.Rank.ToString(CultureInfo.InvariantCulture)),3}  {miss.Id,-46} {miss.Cause,-28} said {string.Join(", ", miss.Said.Take(3).Select(said => $"{said.Slug} {said.Probability:0.00}"))}{(miss.IsSureAndWrong ? "  SURE AND WRONG" : "")}");
        }

        return 0;
    }

    /// <summary>The text a case is pasted as: input, flow, app type, context lines.</summary>
    public static string Paste(JsonElement item)
    {
        var text = new StringBuilder(Text(item, "input")).Append('\n');
        foreach (var name in new[] { "flow", "app_type" }.Where(name => Text(item, name) is not ("unknown" or "")))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {Text(item, name)}\n");
        }

        foreach (var line in item.GetProperty("context").EnumerateObject())
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Name}: {line.Value}\n");
        }

        return text.ToString();
    }

    private static Result Judge(JsonElement item)
    {
        var diagnosis = DiagnoseAction.Run([Door.OpenText("text", Paste(item))], [], Today);
        var said = diagnosis.Findings.Select(finding => (finding.Cause.Slug, finding.Probability)).ToList();
        var cause = Text(item, "cause");
        return new(Text(item, "id"), cause, said.FindIndex(one => one.Slug == cause) + 1, said,
            diagnosis.Outcome is Outcome.Unexplained or Outcome.NotOAuth, diagnosis.Outcome is Outcome.Certain && said[0].Slug != cause, diagnosis.Outcome is Outcome.Certain);
    }

    private static string Figures(List<Result> results)
    {
        double Part(Func<Result, bool> which) => 100.0 * results.Count(which) / Math.Max(1, results.Count);
        return string.Create(CultureInfo.InvariantCulture, $"""
            cases {results.Count}
            top-1 {Part(result => result.Rank == 1):0.0} %   top-3 {Part(result => result.Rank is 1 or 2 or 3):0.0} %   unexplained {Part(result => result.IsUnexplained):0.0} %
            confirmed {results.Count(result => result.IsConfirmed)}   confirmed and wrong {results.Count(result => result.IsSureAndWrong)}   mean reciprocal rank {results.Sum(result => result.Rank == 0 ? 0 : 1.0 / result.Rank) / Math.Max(1, results.Count):0.000}
            """);
    }

    private static string Calibration(List<Result> results)
    {
        var bins = results.Where(result => result.Said.Count > 0).GroupBy(result => Math.Min(4, (int)(result.Said[0].Probability * 5))).OrderBy(bin => bin.Key);
        return "calibration (said → was right): " + string.Join("   ", bins.Select(bin =>
            string.Create(CultureInfo.InvariantCulture, $"{bin.Average(result => result.Said[0].Probability):0.00} → {bin.Average(result => result.Rank == 1 ? 1.0 : 0):0.00} ({bin.Count()})")));
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private sealed record Result(string Id, string Cause, int Rank, List<(string Slug, double Probability)> Said, bool IsUnexplained, bool IsSureAndWrong, bool IsConfirmed);
}
