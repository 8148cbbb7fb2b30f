using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>What follows from the words and facts alone, before any cause is weighed.</summary>
internal static class Deduction
{
    public static World Complete(World known, ImmutableArray<Symptom> symptoms)
    {
        var world = known;
        foreach (var symptom in symptoms)
        {
            world = symptom.LoginStatus is { } status ? world.With(RowOf(status, symptom)) : Flow(world, symptom);
        }

        return world;
    }

    private static Fact RowOf(LoginStatus status, Symptom symptom) =>
        Incident.HistoryRow.At(status.Layer == "success" ? HistoryRow.Success : HistoryRow.Failure, new Source(Standing.Derived, symptom.Slice));

    /// <summary>Some answers exist under one flow only: "no client credentials user enabled".</summary>
    private static World Flow(World world, Symptom symptom) =>
        !world[Request.Flow].IsEmpty ? world
        : symptom.Candidates.SelectMany(refusal => refusal.Flows.IsEmpty ? Enum.GetValues<Flow>() : [.. refusal.Flows]).Distinct().ToList() is [var only]
            ? world.With(Request.Flow.At(only, new Source(Standing.Derived, symptom.Slice)))
            : world;
}
