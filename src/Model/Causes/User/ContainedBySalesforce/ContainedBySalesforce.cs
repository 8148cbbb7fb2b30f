using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>Salesforce itself contained the user for risky traffic.</summary>
public sealed class ContainedBySalesforce : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim When { get; } = Person.IsContained.Is(true);

    public override Claim Fix { get; } = Person.IsContained.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.019),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.EveryAppOfTheUser), 5),
    ];
}
