using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app does not have this OAuth flow switched on.</summary>
public sealed class FlowNotEnabled : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim When { get; } = App.FlowIsOn.Is(false);

    public override Claim Fix { get; } = App.FlowIsOn.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.ClientCredentialsNotEnabled.Share(0.95),
        TokenRefusals.TokenExchangeHandlerNotFound.Share(0.85),
        GrantRefusals.DeviceFlowNotEnabled.Share(0.62),
        AuthorizeRefusals.AuthorizeUnsupportedResponseType.Share(0.25),
        AuthorizeRefusals.HeadlessOther.Share(0.25),
        GrantRefusals.ClientCredentialsNoUser.Share(0.07),
        TokenRefusals.TokenGrantTypeNotSupported.Share(0.06),
        GrantRefusals.JwtInvalidAssertion.Share(0.05),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 0.5),
    ];
}
