namespace SfOAuth.Actions;

/// <summary>Who was refused in an incident. There may be very many, in one incident after the other: nothing is kept of the last one.</summary>
internal sealed class Crowd(HistoryFacts facts, Pairs pairs)
{
    private readonly Marks marksOfPairs = new(pairs.Count);
    private readonly Marks marksOfUsers = new(facts.Logins.Users.Count);

    public HistoryFacts Facts => facts;

    /// <summary>The users and apps of these refusals, each once.</summary>
    public List<Pair> Of(IEnumerable<int> refusals)
    {
        var members = new List<Pair>();
        foreach (var refusal in refusals)
        {
            var trail = facts.Logins.RefusalAt(refusal).Trail;
            if (pairs.Find(facts.Logins.Named(trail.User), trail.App) is { } pair && marksOfPairs.Add(pair.Number))
            {
                members.Add(pair);
            }
        }

        marksOfPairs.Take();
        return members;
    }

    /// <summary>How many users these are.</summary>
    public int UsersOf(IEnumerable<Pair> members)
    {
        foreach (var member in members)
        {
            marksOfUsers.Add(member.User);
        }

        return marksOfUsers.Take();
    }

    /// <summary>It worked, and does not any more.</summary>
    public bool IsBroken(Pair pair) => pair.IsBroken(facts, pairs);
}
