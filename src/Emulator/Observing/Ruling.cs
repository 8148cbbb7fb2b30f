using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What the policies say about a request.</summary>
/// <param name="Cause">The gate that refused; null when all let it pass.</param>
/// <param name="Answer">The words of the refusal.</param>
/// <param name="Row">What Login History will show; null for no row.</param>
internal sealed record Ruling(RootCause? Cause, Answer? Answer, LoginStatus? Row)
{
    public static Ruling Granted { get; } = new(null, null, null);

    public bool IsGranted => Cause is null;
}

/// <summary>Asks the model about a request. Nothing else in the emulator refuses.</summary>
internal sealed class Judge(SurroundingsCache surroundings, FaultBoard faults)
{
    public Ruling Rule(Turn turn)
    {
        var around = surroundings.Of(turn);
        var news = News(turn, around.World);
        if (news.Count == 0 && faults.SparesNobody(turn))
        {
            return around.Cause is null ? Ruling.Granted : Refuse(around.Cause, around.World, turn);
        }

        var world = around.World.Set(news);
        world = world.Set(faults.PretendedOfGrant(turn));
        return Decision.On(world) is Decision.Denied { Cause: var cause } ? Refuse(cause, world, turn) : Ruling.Granted;
    }

    /// <summary>What the request shows beyond its surroundings. A pretended fact stands against what is seen.</summary>
    private List<Fact> News(Turn turn, World around)
    {
        var news = new List<Fact>();
        foreach (var fact in turn.Seen)
        {
            if (!(around[fact.Setting] is [var only] && only.Value.Equals(fact.Value)) && !faults.Pretends(fact.Setting))
            {
                news.Add(fact);
            }
        }

        return news;
    }

    private Ruling Refuse(RootCause cause, World world, Turn turn)
    {
        faults.Strike(cause, turn);
        var answer = Answer.Of(cause, world, turn.Preferred) ?? Answer.Nearest(cause, world);
        return new(cause, answer, Answer.Row(cause, answer.Refusal));
    }
}
