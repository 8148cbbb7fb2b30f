using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>This type of app has no such OAuth flow.</summary>
public sealed class FlowUnsupportedByAppType : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password);

    public override Claim When { get; } = App.Kind.Is(AppKind.ExternalClientApp);

    public override Claim Fix { get; } = App.Kind.Is(AppKind.ConnectedApp);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.PasswordAuthenticationFailure.Share(0.029),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.UsernamePasswordFlowDisabled.Share(0.3),
    ];
}
