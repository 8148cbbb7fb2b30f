using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>Salesforce asked to verify an unknown device or browser.</summary>
public sealed class DeviceActivation : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.WebServer, Flow.UserAgent, Flow.Device);

    public override Claim When { get; } = Person.DeviceIsKnown.Is(false);

    public override Claim Fix { get; } = Person.DeviceIsKnown.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.ChallengeIssued.Share(0.95),
        LoginStatuses.ChallengePending.Share(0.95),
        LoginStatuses.OauthDsNotExpected.Share(0.95),
        LoginStatuses.OauthInvalidDevice.Share(0.95),
        LoginStatuses.OauthInvalidDs.Share(0.95),
        LoginStatuses.OauthMissingDs.Share(0.95),
    ];
}
