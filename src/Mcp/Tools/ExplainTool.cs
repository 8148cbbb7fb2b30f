using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary><c>explain</c>: what a cause, a code, a text, a status or a fact means.</summary>
internal sealed class ExplainTool(Rulebook rules) : TaskTool<ExplainInput, ExplainAnswer>(Card, AnswerJson.Readable.ExplainInput, AnswerJson.Readable.ExplainAnswer)
{
    private static readonly ToolCard Card = new(
        "explain",
        "Explain a word",
        "What a cause, error code or text, Login History status or fact name means, with its causes and sources. For one failure use diagnose.");

    protected override Task<Reading<ExplainAnswer>> RunAsync(ExplainInput input, Call call, CancellationToken stop)
    {
        // People paste the whole answer, token and all.
        var report = ExplainAction.Run(string.Concat(Door.OpenText("text", input.Word).Excerpts.Select(excerpt => excerpt.Text)), rules);
        return Task.FromResult<Reading<ExplainAnswer>>(report.IsKnown
            ? new Reading<ExplainAnswer>.Accepted(Room.Fit(input.Detail, AnswerJson.Readable.ExplainAnswer, room => ExplainAnswer.Of(report, room)))
            : new Reading<ExplainAnswer>.Rejected($"I know no cause, error, status or fact of that name. {(report.Nearest.IsEmpty ? "Nothing is spelt like it; diagnose reads whole texts." : $"The nearest are: {string.Join(", ", report.Nearest)}.")}"));
    }
}

/// <summary>What <c>explain</c> takes.</summary>
internal sealed record ExplainInput([property: Description("e.g. invalid_grant, user-not-assigned, Failed: Not approved for access, permitted_users")] string Word)
{
    public Detail? Detail { get; init; }
}
