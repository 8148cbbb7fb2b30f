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
    public static Diagnosis Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today) =>
        Run(documents, stated, today, static _ => new()).Diagnosis;

    /// <param name="join">Looks in login logs for the rows of the failure, once it is known whose and when it was.</param>
    public static (Diagnosis Diagnosis, JoinedRows Rows) Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today, Func<JoinQuestion, JoinedRows> join)
    {
        var evidences = Evidences.Of(documents);
        var world = World.Unknown.With(evidences.Facts).With(stated);
        var rows = join(Question(world));
        world = world.With(rows.Facts);
        var day = world.Get(Incident.FailedAt) ?? today;
        return (Doctor.Examine([.. evidences.Symptoms, .. rows.Symptoms], world.With(Incident.Today.At(day, new(Standing.Read, null, "the day of the failure, or today"))), evidences.Neighbours), rows);
    }

    /// <summary>A month that somebody mentioned, or a name that a request carried in passing, finds no row.</summary>
    private static JoinQuestion Question(World world) =>
        new(world.Get(Person.Username) ?? "", Stated(world, App.Name) ? world.Get(App.Name)! : "", "", Stated(world, Incident.FailedAt) ? world.Get(Incident.FailedAt) : null);

    private static bool Stated(World world, Setting setting) => world[setting] is [{ Source.Standing: >= Standing.Stated }];
}
