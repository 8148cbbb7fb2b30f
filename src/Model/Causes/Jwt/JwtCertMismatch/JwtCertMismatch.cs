using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The JWT is signed with a key the app's certificate does not match.</summary>
public sealed class JwtCertMismatch : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = App.Certificate.Is(CertificateState.Other);

    public override Claim Fix { get; } = App.Certificate.Is(CertificateState.Matches);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtInvalidAssertion.Share(0.56),
        GrantRefusals.SamlInvalidAssertion.Share(0.25),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoConsumer.Share(0.062),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.SecretRotation, ChangeBefore.NewDeployment), 2),
    ];
}
