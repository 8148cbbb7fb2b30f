using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>When may we say "this is it"? Only with evidence that rules the rivals out.</summary>
internal static class Certainty
{
    private const double Sure = 0.96;
    private const double OnlyCause = 0.97;

    /// <summary>Where Salesforce itself has spoken and every rival is ruled out, what is left over is spread thinly over all the others.</summary>
    private const double Enough = 0.7;

    /// <summary>The cause is seen to be the case and explains every answer, or the answer has only one cause.</summary>
    /// <param name="standing">Its probability, that of the next, and whether every other cause that is worth a word is ruled out.</param>
    public static bool IsConfirmed(Judgement best, (double Score, double Next, bool IsAlone) standing, ImmutableArray<Symptom> telling, World world) =>
        (standing is { Score: >= Sure, Next: <= 1 - Sure } || (standing is { Score: >= Enough, IsAlone: true } && telling.Any(symptom => symptom.IsFromServer))) && best.Cause.Rarity is not Rarity.NearZero
        && telling.All(symptom => !symptom.IsFromServer || Says(best.Cause, symptom, world))
        && (IsSeen(best.Truth) || telling.Any(symptom => IsOnlyCause(best.Cause, symptom, world)));

    /// <summary>The cause states that it earns this answer.</summary>
    public static bool Says(RootCause cause, Symptom symptom, World world) =>
        symptom.LoginStatus is { } status
            ? cause.Leaves.Any(trace => trace.Status == status)
            : Weighing.Fitting(symptom.Candidates, world) is var fitting && cause.Says.Any(sign => fitting.Contains(sign.Refusal));

    /// <summary>Every fact that decides was said or read, none guessed from words.</summary>
    private static bool IsSeen(Truth truth) => truth.IsYes && truth.Because.All(fact => fact.Source.Standing >= Standing.Stated);

    private static bool IsOnlyCause(RootCause cause, Symptom symptom, World world) =>
        symptom.LoginStatus is null
        && Weighing.Fitting(symptom.Candidates, world) is { Length: > 0 } fitting
        && fitting.All(refusal => refusal.Confidence >= Confidence.Observed && cause.Says.Any(sign => sign.Refusal == refusal && sign.Part >= OnlyCause));
}
