using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The PKCE code verifier does not fit the challenge.</summary>
public sealed class PkceMismatch : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Request.Verifier.Is(Verifier.Differs, Verifier.Missing, Verifier.HasTilde);

    public override Claim Fix { get; } = Request.Verifier.Is(Verifier.Matches);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.CodeVerifierMissingDocumented.Share(0.95),
        GrantRefusals.CodeInvalidCodeVerifier.Share(0.74),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.22),
        ClientFailures.ClientTokenExchangeFailed.Share(0.1),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidCodeChallenge.Share(0.95),
        LoginStatuses.OauthInvalidCodeVerifier.Share(0.7),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.FailingCall.Is(FailingCall.NowAndThen), 2),
    ];
}
