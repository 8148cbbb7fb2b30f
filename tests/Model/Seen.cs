namespace SfOAuth.Tests;

/// <summary>Symptoms made from what the catalogue states.</summary>
internal static class Seen
{
    public static Symptom Answer(Refusal refusal, long offset = 0) => new(new Slice($"{refusal.Error}: {refusal.Description}", "text", 1, offset))
    {
        Error = refusal.Error,
        Description = refusal.Description,
        Status = refusal.Status,
        Candidates = [refusal],
    };

    public static Symptom Row(LoginStatus status, long offset = 0) => new(new Slice(status.Name, "text", 1, offset)) { LoginStatus = status };

    /// <summary>Everything a cause says and leaves, with its part.</summary>
    public static IEnumerable<(Symptom Symptom, double Part, string Name)> Of(RootCause cause) =>
        cause.Says.Select(sign => (Answer(sign.Refusal), sign.Part, sign.Refusal.Id))
            .Concat(cause.Leaves.Select(trace => (Row(trace.Status), trace.Part, $"row {trace.Status.Name} {trace.Status.Code}")));

    /// <summary>Does the answer exist under the flow of this world?</summary>
    public static bool Fits(this Symptom symptom, World world) =>
        world.Get(Request.Flow) is not { } flow || symptom.Candidates.All(refusal => refusal.Flows.IsEmpty || refusal.Flows.Contains(flow));

    public static Finding? For(this Diagnosis diagnosis, RootCause cause) => diagnosis.Findings.FirstOrDefault(finding => finding.Cause == cause);

    public static bool RulesOut(this Diagnosis diagnosis, RootCause cause) =>
        diagnosis.RuledOut.Any(finding => finding.Cause == cause) || diagnosis.For(cause)?.State is State.RuledOut;
}
