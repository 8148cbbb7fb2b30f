using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>A cause that a rule file states, where ours are classes. It is weighed like any other, and says where it is from.</summary>
public sealed class WrittenCause(CauseStatement stated) : RootCause(stated.Slug)
{
    /// <summary>Its words.</summary>
    public CausePage Page => stated.Page;

    public override string Origin => stated.Origin;

    public override Stage Stage => stated.Stage;

    public override Claim Given => stated.Given;

    public override Claim When => stated.When;

    public override Claim Fix => stated.Fix;

    public override Rarity Rarity => stated.Rarity;

    public override ImmutableArray<Sign> Says => stated.Says;

    public override ImmutableArray<Trace> Leaves => stated.Leaves;

    public override HistoryRow? Row => stated.Row ?? base.Row;

    public override bool IsSteady => stated.IsSteady;

    public override ImmutableArray<Clue> Clues => stated.Clues;
}

/// <summary>What a rule file says of a cause; <see cref="RootCause"/> says what each part means.</summary>
public sealed record CauseStatement(string Slug, string Origin, CausePage Page)
{
    public required Stage Stage { get; init; }

    public Claim Given { get; init; } = Claim.Always;

    public required Claim When { get; init; }

    public required Claim Fix { get; init; }

    public Rarity Rarity { get; init; } = Rarity.Uncommon;

    public ImmutableArray<Sign> Says { get; init; } = [];

    public ImmutableArray<Trace> Leaves { get; init; } = [];

    public HistoryRow? Row { get; init; }

    public bool IsSteady { get; init; } = true;

    public ImmutableArray<Clue> Clues { get; init; } = [];
}
