using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>A cause in an answer: in full where it is the one to act on, else by name.</summary>
internal sealed record CauseAnswer
{
    public required string Id { get; init; }

    public required string State { get; init; }

    public required double Probability { get; init; }

    public required string Title { get; init; }

    public string? Because { get; init; }

    public IReadOnlyList<QuoteAnswer>? Evidence { get; init; }

    public IReadOnlyList<QuoteAnswer>? Against { get; init; }

    /// <summary>Facts that were not observed and would decide it.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    public IReadOnlyList<StepAnswer>? Change { get; init; }

    public string? SecurityCost { get; init; }

    public string? Instead { get; init; }

    public string? Verify { get; init; }

    public string? Confidence { get; init; }

    public string? BestCase { get; init; }

    public string? Caution { get; init; }

    public static CauseAnswer Line(CauseReport cause) =>
        new() { Id = cause.Id, State = cause.State, Probability = cause.Probability, Title = cause.Title, Caution = cause.Caution.Length > 0 ? cause.Caution : null };

    public static CauseAnswer Whole(CauseReport cause, Room room) => Line(cause) with
    {
        Because = room.Say(cause.Because),
        Evidence = room.List(cause.Evidence, evidence => QuoteAnswer.Of(evidence, room)),
        Against = room.List(cause.Against, evidence => QuoteAnswer.Of(evidence, room)),
        Missing = room.List(cause.Missing.Select(missing => missing.Name)),
        Change = StepAnswer.Of(cause.Remedy, room),
        SecurityCost = room.SayAny(cause.Remedy.SecurityCost),
        Instead = room.SayAny(cause.Remedy.Instead),
        Verify = room.SayAny(cause.Verify),
        Confidence = cause.Confidence,
        BestCase = cause.BestCase,
    };
}

/// <summary>One step of a change: where, and what.</summary>
internal sealed record StepAnswer(string Where, string Text)
{
    public static IReadOnlyList<StepAnswer>? Of(RemedyReport remedy, Room room) => room.List(remedy.Steps, step => new StepAnswer(step.Where, room.Say(step.Text)));
}
