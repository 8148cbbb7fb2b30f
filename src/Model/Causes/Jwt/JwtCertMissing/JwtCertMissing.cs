using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app holds no certificate to check the JWT's signature with.</summary>
public sealed class JwtCertMissing : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = App.Certificate.Is(CertificateState.Missing);

    public override Claim Fix { get; } = App.Certificate.Is(CertificateState.Matches);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtInvalidAssertion.Share(0.13),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.NewDeployment), 2),
        new(Incident.Change.Is(ChangeBefore.AppSaved), 1.5),
    ];
}
