using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Reads everything a person has and ranks the causes.</summary>
public static class DiagnoseAction
{
    /// <param name="documents">The inputs, through the door, in any order.</param>
    /// <param name="stated">Facts stated beside the inputs.</param>
    /// <param name="today">The day the question is asked: some causes exist from a date on.</param>
    public static Diagnosis Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today)
    {
        var evidences = Evidences.Of(documents);
        var world = World.Unknown.With(evidences.Facts).With(stated);
        var day = world.Get(Incident.FailedAt) ?? today;
        return Doctor.Examine(evidences.Symptoms, world.With(Incident.Today.At(day, new(Standing.Read, null, "the day of the failure, or today"))), evidences.Neighbours);
    }
}
