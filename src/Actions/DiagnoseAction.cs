using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
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
    public static (Diagnosis Diagnosis, JoinedRows Rows) Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today, Func<JoinQuestion, JoinedRows> join)
    {
        var said = stated.ToList();
        var written = Evidences.Of(documents, said);
        return Joined(written, said, today, join(Question(World.Unknown.With(written.Facts).With(said))));
    }

    /// <summary>The same with what an org answered beside the inputs.</summary>
    /// <param name="beside">Login logs that the person has, looked through together with the org's rows.</param>
    public static OrgDiagnosis Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today, OrgSnapshot org, GivenLog? beside = null)
    {
        var said = stated.ToList();
        var told = Evidences.Of(documents, said);
        var question = Question(told, said, today);
        var seen = OrgEvidence.Of(org, question);

        // An app that only the org's rows name is the app all the same, and its files are read as such.
        var named = question.App.Length == 0 && seen.App.Length > 0 ? said.Append(App.Name.At(seen.App, new(Standing.Derived, null, "Login History of the org"))).ToList() : said;
        var written = Evidences.Of([.. documents, .. seen.Files], named);
        var facts = written.Facts.Where(fact => !IsLeftOut(fact, seen)).Concat(seen.Facts).ToList();
        var rows = OrgRows.Of(seen, new JoinQuestion(question.User, seen.App, "", question.At), beside);
        var (diagnosis, joined) = Joined(written with { Facts = [.. facts] }, said, today, rows, seen.Lacking);
        return new(diagnosis, joined, org, seen, question);
    }

    /// <summary>The same failure, if it were this app that failed.</summary>
    internal static Diagnosis If(DeclaredApp app, Evidences evidences, IEnumerable<Fact> stated, DateTimeOffset today) =>
        Examine(evidences with { Facts = [.. evidences.Facts, .. evidences.Choice.FactsOf(app)] }, stated, today, isDeclared: true);

    private static (Diagnosis Diagnosis, JoinedRows Rows) Joined(Evidences written, List<Fact> said, DateTimeOffset today, JoinedRows rows, IReadOnlyDictionary<Setting, string>? lacking = null)
    {
        var evidences = written with { Symptoms = [.. written.Symptoms, .. rows.Symptoms], Facts = [.. written.Facts, .. rows.Facts] };
        var diagnosis = Examine(evidences, said, today, lacking: lacking);
        return (diagnosis with { Notes = [.. evidences.Choice.Notes, .. DeclaredRemarks.On(diagnosis, evidences, said, today)] }, rows);
    }

    private static Diagnosis Examine(Evidences evidences, IEnumerable<Fact> stated, DateTimeOffset today, bool isDeclared = false, IReadOnlyDictionary<Setting, string>? lacking = null)
    {
        var world = World.Unknown.With(evidences.Facts).With(stated);
        foreach (var (setting, why) in lacking ?? new Dictionary<Setting, string>())
        {
            world = world.Lacking(setting, why);
        }

        var day = world.Get(Incident.FailedAt) ?? today;
        world = world.With(Incident.Today.At(day, new(Standing.Read, null, "the day of the failure, or today")));
        var first = Doctor.Examine(evidences.Symptoms, Declared(world, day), evidences.Neighbours);

        // Some answers exist under one flow only: what the files declare for that flow counts once it is known.
        return (isDeclared || lacking is not null || evidences.Choice.App is not null) && !world.Knows(Request.Flow) && first.World.Knows(Request.Flow)
            ? Doctor.Examine(evidences.Symptoms, Declared(world.With(first.World[Request.Flow]), day), evidences.Neighbours)
            : first;
    }

    private static World Declared(World world, DateTimeOffset day)
    {
        var known = world[App.CertificateHasExpired].IsEmpty ? world.With(Declaration.On(day, world)) : world;
        known = known[App.RequiresPkce].IsEmpty ? known.With(Declaration.Pkce(known)) : known;
        return known.Get(Request.Flow) is { } flow ? known.With(Declaration.For(flow, known)) : known;
    }

    /// <summary>A file that lists no assignment is weaker than the org, which was asked for it or keeps it out of sight.</summary>
    private static bool IsLeftOut(Fact fact, OrgEvidence seen) =>
        fact.Setting == Person.IsAssigned && fact.Source is { Standing: Standing.Derived, Slice: { } slice } && seen.Files.Any(file => file.Name == slice.Input);

    /// <summary>What the org is asked about: what the inputs and the person say of the failure, and the flow that its words betray.</summary>
    private static OrgQuestion Question(Evidences told, List<Fact> said, DateTimeOffset today)
    {
        var world = World.Unknown.With(told.Facts).With(said);
        var join = Question(world);

        // Where the inputs name one user and the person another, the rows are those of whom the client named. A name may be hidden where a token belongs.
        var sent = World.Unknown.With(told.Facts).Get(Person.Username) is { } name && !name.Contains("**", StringComparison.Ordinal) ? name : "";
        var user = sent.Length > 0 ? sent : World.Unknown.With(said).Get(Person.Username) ?? join.User;
        return new(join.App, user, join.At, Examine(told, said, today).World.Get(Request.Flow)) { IsUserSent = sent.Length > 0, Host = world.Get(Client.LoginHostName) ?? "" };
    }

    /// <summary>A month that somebody mentioned, or a name that a request carried in passing, finds no row.</summary>
    private static JoinQuestion Question(World world) =>
        new(world.Get(Person.Username) ?? "", Stated(world, App.Name) ? world.Get(App.Name)! : "", "", Stated(world, Incident.FailedAt) ? world.Get(Incident.FailedAt) : null);

    private static bool Stated(World world, Setting setting) => world[setting] is [{ Source.Standing: >= Standing.Stated }];
}
