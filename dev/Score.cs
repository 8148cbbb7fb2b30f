using System.Globalization;
using SfOAuth.Actions;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;

namespace SfOAuth.Dev;

/// <summary>Runs labelled cases through the same path as the command line and says how often it is right.</summary>
public static class Score
{
    /// <summary>The label of a failure that belongs to a neighbouring field.</summary>
    private const string NotOAuth = "not-oauth";

    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Prints the figures of a JSONL file of cases, or of a folder of causes with their case pages.</summary>
    /// <param name="grade">Only cases of this confidence; <c>all</c> for every case.</param>
    /// <returns>0, or 2 when the cases cannot be read.</returns>
    public static int Run(string path, TextWriter output, string grade = "confirmed")
    {
        var reading = LabelledCases.Read(path);
        if (reading is not Reading<IReadOnlyList<LabelledCase>>.Accepted { Value: var cases })
        {
            output.WriteLine($"score: {(reading as Reading<IReadOnlyList<LabelledCase>>.Rejected)?.Why}");
            return 2;
        }

        Print([.. cases.Where(one => grade == "all" || one.Grade == grade).Select(Judge)], output);
        return 0;
    }

    private static void Print(List<Result> results, TextWriter output)
    {
        output.WriteLine(Figures(results));
        output.WriteLine(Calibration(results));
        results.Where(result => result.Rank != 1).ToList().ForEach(miss => output.WriteLine(Miss(miss)));
    }

    private static string Miss(Result miss)
    {
        var rank = miss.Rank == 0 ? "-" : miss.Rank.ToString(CultureInfo.InvariantCulture);
        var said = string.Join(", ", miss.Said.Take(3).Select(said => string.Create(CultureInfo.InvariantCulture, $"{said.Slug} {said.Probability:0.00}")));
        return $"  {rank,3}  {miss.Id,-46} {miss.Cause,-28} said {said}{(miss.IsSureAndWrong ? "  SURE AND WRONG" : "")}";
    }

    private static Result Judge(LabelledCase one)
    {
        var diagnosis = DiagnoseAction.Run([Door.OpenText("text", one.Paste)], [], Today);
        var said = diagnosis.Outcome is Outcome.NotOAuth ? [(NotOAuth, 1.0)] : diagnosis.Findings.Select(finding => (finding.Cause.Slug, finding.Probability)).ToList();
        return new(one.Id, one.Cause, said.FindIndex(found => found.Slug == one.Cause) + 1, said,
            diagnosis.Outcome is Outcome.Unexplained || (diagnosis.Outcome is Outcome.NotOAuth && one.Cause != NotOAuth), diagnosis.Outcome is Outcome.Certain && said[0].Slug != one.Cause, diagnosis.Outcome is Outcome.Certain);
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

    private sealed record Result(string Id, string Cause, int Rank, List<(string Slug, double Probability)> Said, bool IsUnexplained, bool IsSureAndWrong, bool IsConfirmed);
}
