using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
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
    /// <param name="rules">The causes to weigh; the catalogue alone where none are given.</param>
    public static (Diagnosis Diagnosis, JoinedRows Rows) Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today, Func<JoinQuestion, JoinedRows> join, Rulebook? rules = null)
    {
        var said = stated.ToList();
        var written = Evidences.Of(documents, said, rules);
        var rows = join(Question(World.Unknown.With(written.Facts).With(said)));
        var evidences = written with { Symptoms = [.. written.Symptoms, .. rows.Symptoms], Facts = [.. written.Facts, .. rows.Facts] };
        Diagnosis Judge(Evidences seen, bool isDeclared) => Examine(seen, said, today, isDeclared, rules);
        var diagnosis = Judge(evidences, evidences.Choice.App is not null);
        return (diagnosis with { Notes = [.. evidences.Choice.Notes, .. DeclaredRemarks.On(diagnosis, evidences, app => Judge(If(app, evidences), isDeclared: true))] }, rows);
    }

    /// <summary>The same failure, if it were this app that failed.</summary>
    private static Evidences If(DeclaredApp app, Evidences evidences) => evidences with { Facts = [.. evidences.Facts, .. evidences.Choice.FactsOf(app)] };

    private static Diagnosis Examine(Evidences evidences, IEnumerable<Fact> stated, DateTimeOffset today, bool isDeclared, Rulebook? rules)
    {
        var world = World.Unknown.With(evidences.Facts).With(stated);
        var day = world.Get(Incident.FailedAt) ?? today;
        world = world.With(Incident.Today.At(day, new(Standing.Read, null, "the day of the failure, or today")));
        var first = Doctor.Examine(evidences.Symptoms, Declared(world, day), evidences.Neighbours, rules);

        // Some answers exist under one flow only: what the files declare for that flow counts once it is known.
        return isDeclared && !world.Knows(Request.Flow) && first.World.Knows(Request.Flow)
            ? Doctor.Examine(evidences.Symptoms, Declared(world.With(first.World[Request.Flow]), day), evidences.Neighbours, rules)
            : first;
    }

    private static World Declared(World world, DateTimeOffset day)
    {
        var known = world[App.CertificateHasExpired].IsEmpty ? world.With(Declaration.On(day, world)) : world;
        return known.Get(Request.Flow) is { } flow ? known.With(Declaration.For(flow, known)) : known;
    }

    /// <summary>A month that somebody mentioned, or a name that a request carried in passing, finds no row.</summary>
    private static JoinQuestion Question(World world) =>
        new(world.Get(Person.Username) ?? "", Stated(world, App.Name) ? world.Get(App.Name)! : "", "", Stated(world, Incident.FailedAt) ? world.Get(Incident.FailedAt) : null);

    private static bool Stated(World world, Setting setting) => world[setting] is [{ Source.Standing: >= Standing.Stated }];
}
