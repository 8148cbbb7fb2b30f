using SfOAuth.Knowledge;

namespace SfOAuth.Causes;

/// <summary>Soft evidence: where the claim holds, the cause is that many times likelier than its rivals.</summary>
/// <param name="Claim">What is observed.</param>
/// <param name="Ratio">Likelihood ratio; above 1 speaks for the cause, below 1 against it.</param>
/// <param name="Basis">Where the ratio comes from: an address, or the word "judged".</param>
public sealed record Clue(Claim Claim, double Ratio, string Basis = "judged");
