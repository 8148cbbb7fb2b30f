using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Says what an incident comes to.</summary>
internal sealed class IncidentTelling
{
    private const int Named = 5;
    private const int Addresses = 6;
    private const int Causes = 3;

    private readonly HistoryFacts facts;
    private readonly IncidentRun run;
    private readonly List<Pair> members;
    private readonly IEnumerable<Pair> reached;
    private readonly int users;

    public IncidentTelling(Crowd crowd, IncidentRun run)
    {
        (facts, this.run, members) = (crowd.Facts, run, crowd.Of(run.Refusals));
        users = crowd.UsersOf(members);
        Stopped = crowd.UsersOf(members.Where(crowd.IsBroken));
        reached = Stopped > 0 ? members.Where(crowd.IsBroken) : members;
    }

    /// <summary>Users who got in before, and do not any more.</summary>
    public int Stopped { get; }

    public long Rows => run.Rows;

    public long First => run.First;

    public IncidentReport Tell()
    {
        var worked = members.Select(pair => pair.Success).Where(success => success.Count > 0 && success.Last < run.First).ToList();
        var apps = HistoryFacts.Few(members.Select(pair => pair.App).Distinct().Select(facts.App), int.MaxValue);
        var status = facts.Logins.RefusalAt(run.Refusals[0]).Status;
        return new(
            run.Status,
            apps,
            Reach(apps.Length),
            run.Rows,
            users,
            Stopped,
            facts.Users(reached.Select(pair => pair.User), Named),
            facts.Addresses(run.Refusals.Select(refusal => facts.Logins.RefusalAt(refusal).Trail.Ip), Addresses),
            worked.Count == 0 ? null : Moment(worked.MaxBy(success => success.Last)),
            facts.Times.Show(run.First),
            facts.Times.Show(run.Last),
            members.TrueForAll(pair => pair.Success.Count > 0 && pair.Success.Last > run.Last),
            facts.Status(status) is { } known ? [.. StatusPageReport.Of(known).Causes.Take(Causes).Select(cause => cause.Id)] : []);
    }

    private MomentReport Moment(Seen success) => facts.Moment(success.Last, success.LastPlace);

    private string Reach(int apps) => (users, apps) switch
    {
        (1, <= 1) => "one user, one app",
        (1, _) => $"one user, {apps} apps",
        (var many, 0) => $"{Number(many)} users",
        (var many, 1) => $"{Number(many)} users of one app",
        var (many, several) => $"{Number(many)} users of {several} apps",
    };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
