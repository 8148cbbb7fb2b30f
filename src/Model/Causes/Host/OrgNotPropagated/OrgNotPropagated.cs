using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The new org is not known on every host yet.</summary>
public sealed class OrgNotPropagated : RootCause
{
    public override Stage Stage => Stage.Host;

    public override Claim When { get; } = Org.Age.Fits("under two hours", age => age < TimeSpan.FromHours(2), TimeSpan.FromMinutes(5), TimeSpan.FromDays(30));

    public override Claim Fix { get; } = Org.Age.Fits("two hours or more", age => age >= TimeSpan.FromHours(2), TimeSpan.FromDays(1), TimeSpan.FromMinutes(5));

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtUserHasNotApproved.Share(0.03),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.RecoversByItself.Is(true), 3),
        new(Org.Kind.Is(OrgKind.Scratch, OrgKind.Sandbox), 1.5),
    ];
}
