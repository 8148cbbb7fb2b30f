using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>Salesforce has retired the OAuth flow the client uses.</summary>
public sealed class FlowRetired : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Device, Flow.Password, Flow.UserAgent);

    public override Claim When { get; } = (Request.Flow.Is(Flow.Device) & App.Kind.Is(AppKind.ConnectedApp) & PlatformChanges.DeviceFlowLocalEcaOnly.InForce) | (Request.Flow.Is(Flow.Password) & PlatformChanges.UsernamePasswordFlowEnd.InForce) | (Request.Flow.Is(Flow.UserAgent) & PlatformChanges.UserAgentFlowEnd.InForce);

    public override Claim Fix { get; } = Request.Flow.Is(Flow.JwtBearer);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.DeviceFlowNotEnabled.Share(0.14),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.01),
    ];
}
