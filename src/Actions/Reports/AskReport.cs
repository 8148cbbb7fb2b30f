using System.Collections.Immutable;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>A look-up that would split the causes, as an instruction.</summary>
/// <param name="Name">The fact to state afterwards.</param>
public sealed record AskReport(string Name, string Label, string Instruction, ImmutableArray<AnswerReport> Answers)
{
    internal static AskReport Of(Question question, World world) =>
        new(question.Name, question.Label, Blanks.Fill(question.Instruction, world), [.. question.Answers.Select(answer => new AnswerReport(answer.Value, answer.Causes))]);
}

/// <summary>A possible answer and the causes it speaks for, likeliest first.</summary>
public sealed record AnswerReport(string Value, ImmutableArray<string> Causes);
