using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Asks an org for what a diagnosis needs, until it is certain or nothing that could help is left.</summary>
/// <param name="Documents">The inputs of the person.</param>
/// <param name="Stated">What the person says beside them.</param>
/// <param name="Today">The day to judge by.</param>
/// <param name="IsFull">Everything is read, whatever the diagnosis needs.</param>
public sealed record OrgInquiry(IReadOnlyCollection<Document> Documents, IReadOnlyCollection<Fact> Stated, DateTimeOffset Today, bool IsFull = false)
{
    private const int AtOnce = 3;
    private const int Rivals = 6;

    public async Task<OrgDiagnosis> RunAsync(OrgReader reader, CancellationToken stop)
    {
        var now = Diagnose(reader);
        await reader.ReadBasicsAsync(now.Question, stop);
        now = Diagnose(reader);
        while (now.Diagnosis.Outcome is not Outcome.Certain && await reader.ReadForAsync(Wanted(now.Diagnosis), now.Question, AtOnce, stop))
        {
            now = Diagnose(reader);
        }

        if (IsFull)
        {
            await reader.ReadAllAsync(now.Question, stop);
            now = Diagnose(reader);
        }

        return now;
    }

    private OrgDiagnosis Diagnose(OrgReader reader) => DiagnoseAction.Run(Documents, Stated, Today, reader.Snapshot);

    /// <summary>What the likeliest cause lacks, what splits the causes best, and what would rule out the rivals.</summary>
    private static IEnumerable<string> Wanted(Diagnosis diagnosis) =>
    [
        .. diagnosis.Findings.Take(1).SelectMany(finding => finding.Missing).Select(setting => setting.Name),
        .. diagnosis.Ask.Select(question => question.Name),
        .. diagnosis.Findings.Take(Rivals).SelectMany(finding => finding.Cause.Given.Settings.Concat(finding.Cause.When.Settings)).Where(setting => !diagnosis.World.IsSettled(setting)).Select(setting => setting.Name),
    ];
}
