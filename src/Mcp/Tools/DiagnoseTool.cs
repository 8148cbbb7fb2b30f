using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary><c>diagnose</c>: what a user has goes in, the ranked causes come out.</summary>
internal sealed class DiagnoseTool(EvidenceReader reader) : TaskTool<DiagnoseInput, DiagnosisAnswer>(Card, AnswerJson.Readable.DiagnoseInput, AnswerJson.Readable.DiagnosisAnswer)
{
    private static readonly ToolCard Card = new(
        "diagnose",
        "Diagnose a failed login",
        "Rank the causes of a failed Salesforce OAuth login from error text, logs, Login History, metadata and facts: verbatim evidence with offsets, the change, its security cost, the proof, the next question. Start here.");

    protected override Task<Reading<DiagnosisAnswer>> RunAsync(DiagnoseInput input, Call call, CancellationToken stop) =>
        Task.FromResult(reader.Read(input, stop) switch
        {
            Reading<Case>.Accepted { Value: var given } => Answer(given, input, given.Diagnose(call, stop)),
            Reading<Case>.Rejected { Why: var why } => new Reading<DiagnosisAnswer>.Rejected(why),
            _ => new Reading<DiagnosisAnswer>.Rejected("Nothing can be read there."),
        });

    private static Reading<DiagnosisAnswer> Answer(Case given, DiagnoseInput input, DiagnosisReport report)
    {
        if (input.Cause is { } wanted && report.Causes.All(cause => cause.Id != wanted))
        {
            return new Reading<DiagnosisAnswer>.Rejected($"The diagnosis does not hold the cause that is asked for. It holds: {string.Join(", ", report.Causes.Select(cause => cause.Id))}.");
        }

        var planted = Addressed.In(given.Gathering.Documents).ToList();
        return new Reading<DiagnosisAnswer>.Accepted(Room.Fit(input.Detail, AnswerJson.Readable.DiagnosisAnswer, room => DiagnosisAnswer.Of(report, planted, input.Cause, room)));
    }
}

/// <summary>What <c>diagnose</c> takes.</summary>
internal sealed record DiagnoseInput : EvidenceInput
{
    [Description("Show this cause of the diagnosis in full")]
    public string? Cause { get; init; }

    public Detail? Detail { get; init; }
}
