using SfOAuth.Causes;
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
    /// <param name="rules">The causes to weigh; the catalogue alone where none are given.</param>
    public static (Diagnosis Diagnosis, JoinedRows Rows) Run(IReadOnlyCollection<Document> documents, IEnumerable<Fact> stated, DateTimeOffset today, Func<JoinQuestion, JoinedRows> join, Rulebook? rules = null)
    {
        var circumstances = new Circumstances([.. stated], today, rules);
        var written = Evidences.Of(documents, circumstances.Said, rules);
        return Joined(written, circumstances, join(Question(World.Unknown.With(written.Facts).With(circumstances.Said))));
    }

    /// <summary>The same with what an org answered beside the inputs.</summary>
    /// <param name="asked">The inputs, and login logs that the person has, looked through together with the org's rows.</param>
    /// <param name="stated">Facts stated beside the inputs.</param>
    public static OrgDiagnosis Run(OrgInquiry asked, IEnumerable<Fact> stated, OrgSnapshot org)
    {
        var circumstances = new Circumstances([.. stated], asked.Today, asked.Rules);
        var said = circumstances.Said;
        var told = Evidences.Of(asked.Documents, said, asked.Rules);
        var question = Question(told, circumstances);
        var seen = OrgEvidence.Of(org, question);

        // An app that only the org's rows name is the app all the same, and its files are read as such.
        var named = question.App.Length == 0 && seen.App.Length > 0 ? said.Append(App.Name.At(seen.App, new(Standing.Derived, null, "Login History of the org"))).ToList() : said;
        var written = Evidences.Of([.. asked.Documents, .. seen.Files], named, asked.Rules);
        var facts = written.Facts.Where(fact => !IsLeftOut(fact, seen)).Concat(seen.Facts).ToList();
        var rows = OrgRows.Of(seen, new JoinQuestion(question.User, seen.App, "", question.At), asked.Beside);
        var (diagnosis, joined) = Joined(written with { Facts = [.. facts] }, circumstances with { Lacking = seen.Lacking }, rows);
        return new(diagnosis, joined, org, seen, question);
    }

    private static (Diagnosis Diagnosis, JoinedRows Rows) Joined(Evidences written, Circumstances circumstances, JoinedRows rows)
    {
        var evidences = written with { Symptoms = [.. written.Symptoms, .. rows.Symptoms], Facts = [.. written.Facts, .. rows.Facts] };
        var diagnosis = Examine(evidences, circumstances);
        return (diagnosis with { Notes = [.. evidences.Choice.Notes, .. DeclaredRemarks.On(diagnosis, evidences, app => If(app, evidences, circumstances))] }, rows);
    }

    /// <summary>The same failure, if it were this app that failed.</summary>
    private static Diagnosis If(DeclaredApp app, Evidences evidences, Circumstances circumstances) =>
        Examine(evidences with { Facts = [.. evidences.Facts, .. evidences.Choice.FactsOf(app)] }, circumstances with { Lacking = null }, isDeclared: true);

    private static Diagnosis Examine(Evidences evidences, Circumstances circumstances, bool isDeclared = false)
    {
        var world = World.Unknown.With(evidences.Facts).With(circumstances.Said);
        foreach (var (setting, why) in circumstances.Lacking ?? new Dictionary<Setting, string>())
        {
            world = world.Lacking(setting, why);
        }

        var day = world.Get(Incident.FailedAt) ?? circumstances.Today;
        world = world.With(Incident.Today.At(day, new(Standing.Read, null, "the day of the failure, or today")));
        var first = Doctor.Examine(evidences.Symptoms, Declared(world, day), evidences.Neighbours, circumstances.Rules);

        // Some answers exist under one flow only: what the files declare for that flow counts once it is known.
        return (isDeclared || circumstances.Lacking is not null || evidences.Choice.App is not null) && !world.Knows(Request.Flow) && first.World.Knows(Request.Flow)
            ? Doctor.Examine(evidences.Symptoms, Declared(world.With(first.World[Request.Flow]), day), evidences.Neighbours, circumstances.Rules)
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
    private static OrgQuestion Question(Evidences told, Circumstances circumstances)
    {
        var world = World.Unknown.With(told.Facts).With(circumstances.Said);
        var join = Question(world);

        // Where the inputs name one user and the person another, the rows are those of whom the client named. A name may be hidden where a token belongs.
        var sent = World.Unknown.With(told.Facts).Get(Person.Username) is { } name && !name.Contains("**", StringComparison.Ordinal) ? name : "";
        var user = sent.Length > 0 ? sent : World.Unknown.With(circumstances.Said).Get(Person.Username) ?? join.User;
        return new(join.App, user, join.At, Examine(told, circumstances).World.Get(Request.Flow)) { IsUserSent = sent.Length > 0, Host = world.Get(Client.LoginHostName) ?? "" };
    }

    /// <summary>A month that somebody mentioned, or a name that a request carried in passing, finds no row.</summary>
    private static JoinQuestion Question(World world) =>
        new(world.Get(Person.Username) ?? "", Stated(world, App.Name) ? world.Get(App.Name)! : "", "", Stated(world, Incident.FailedAt) ? world.Get(Incident.FailedAt) : null);

    private static bool Stated(World world, Setting setting) => world[setting] is [{ Source.Standing: >= Standing.Stated }];

    /// <summary>What a failure is judged by, beside what was read.</summary>
    /// <param name="Said">Facts stated beside the inputs.</param>
    private sealed record Circumstances(List<Fact> Said, DateTimeOffset Today, Rulebook? Rules)
    {
        /// <summary>What an org could not tell, and why.</summary>
        public IReadOnlyDictionary<Setting, string>? Lacking { get; init; }
    }
}
