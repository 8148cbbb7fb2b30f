using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Says where a login log cannot show the failure, whatever it holds.</summary>
internal static class LogRemarks
{
    private const double Worth = 0.15;

    public static IEnumerable<string> On(Diagnosis diagnosis, JoinedRows rows)
    {
        if (rows.Notes.IsEmpty)
        {
            yield break;
        }

        var likely = diagnosis.Findings.Where((finding, rank) => rank == 0 || finding.Probability >= Worth).Select(finding => finding.Cause).ToList();
        if (Say(likely, HistoryRow.None, diagnosis.World) is { Length: > 0 } unseen)
        {
            yield return $"Login History cannot show {unseen}: such an attempt leaves no row.";
        }

        if (Say(likely, HistoryRow.Success, diagnosis.World) is { Length: > 0 } passed)
        {
            yield return $"Login History cannot show {passed}: the login itself succeeds and its row says Success; what fails comes after it.";
        }
    }

    private static string Say(IEnumerable<RootCause> causes, HistoryRow row, World world) =>
        string.Join(" or ", causes.Where(cause => cause.Row == row).Select(cause => $"\"{Blanks.Fill(Catalogue.Page(cause).Title, world)}\""));
}
