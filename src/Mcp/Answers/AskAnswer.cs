using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>A look-up that would split the causes.</summary>
/// <param name="Name">The fact to state afterwards, as name=value in facts.</param>
internal sealed record AskAnswer(string Name, string Instruction)
{
    public IReadOnlyList<ChoiceAnswer>? Answers { get; init; }

    public static AskAnswer Of(AskReport ask, Room room) =>
        new(ask.Name, room.Say(ask.Instruction)) { Answers = room.List(ask.Answers, answer => new ChoiceAnswer(answer.Value, [.. answer.Causes.Take(3)])) };
}

/// <summary>A possible answer and the causes it speaks for.</summary>
internal sealed record ChoiceAnswer(string Value, IReadOnlyList<string> Causes);
