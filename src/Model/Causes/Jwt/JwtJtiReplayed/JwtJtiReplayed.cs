using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The assertion's jti was already used by an earlier request.</summary>
public sealed class JwtJtiReplayed : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer);

    public override Claim When { get; } = Jwt.Jti.Is(Jti.Replayed);

    public override Claim Fix { get; } = Jwt.Jti.Is(Jti.Fresh);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtJtiReplayed.Share(0.95),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.FailingCall.Is(FailingCall.Later), 3),
    ];
}
