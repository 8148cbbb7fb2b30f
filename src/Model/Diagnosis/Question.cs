using System.Collections.Immutable;

namespace SfOAuth.Diagnosing;

/// <summary>A look-up that would split the causes, as an instruction.</summary>
/// <param name="Name">The fact to state afterwards: <c>permitted_users</c>.</param>
/// <param name="Instruction">What to open and read.</param>
/// <param name="Answers">What each answer would mean.</param>
/// <param name="Gain">Expected information, in bits.</param>
/// <param name="Effort">Minutes it takes, judged.</param>
public sealed record Question(string Name, string Label, string Instruction, ImmutableArray<Answer> Answers, double Gain, double Effort)
{
    /// <summary>What is asked first: most information for the least effort.</summary>
    public double Worth => Gain / Effort;
}

/// <summary>A possible answer and the causes it leaves, likeliest first.</summary>
public sealed record Answer(string Value, ImmutableArray<string> Causes);
