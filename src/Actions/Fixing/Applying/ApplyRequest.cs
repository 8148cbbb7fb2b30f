using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>A change that somebody wants made in an org.</summary>
/// <param name="Fix">What to plan: documents, facts and wishes, from wherever they come.</param>
/// <param name="Terms">What the person agreed to.</param>
public sealed record ApplyRequest(FixRequest Fix, ChangeTerms Terms)
{
    /// <summary>The plan as it was agreed on earlier; null where it is made now.</summary>
    public EarlierPlan? Earlier { get; init; }
}

/// <summary>What a person agreed to, and where things are kept.</summary>
public sealed record ChangeTerms
{
    /// <summary>Why more may be let in; null where nobody said so.</summary>
    public string? AcceptedRisk { get; init; }

    /// <summary>Production is meant.</summary>
    public bool AllowsProduction { get; init; }

    /// <summary>What somebody else has changed meanwhile may be overwritten.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Shows what is about to happen, and says whether it shall.</summary>
    public required Func<ApplyReport, bool> Confirms { get; init; }

    public required UndoKeeper Undo { get; init; }

    public required ChangeBook Book { get; init; }

    public IProgress<(int Done, int All)>? Progress { get; init; }
}
