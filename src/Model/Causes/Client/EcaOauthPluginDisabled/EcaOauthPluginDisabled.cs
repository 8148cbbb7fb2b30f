using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The external client app or its OAuth plugin is switched off here.</summary>
public sealed class EcaOauthPluginDisabled : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim Given { get; } = App.Kind.Is(AppKind.ExternalClientApp);

    public override Claim When { get; } = App.OauthPluginIsOn.Is(false);

    public override Claim Fix { get; } = App.OauthPluginIsOn.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenOauthFlowDisabled.Share(0.95),
    ];
}
