using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's Run As user is of a kind that cannot be used.</summary>
public sealed class RunAsUserUnsuitable : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.ClientCredentials, Flow.TokenExchange);

    public override Claim When { get; } = App.RunAs.Is(RunAs.Unsuitable);

    public override Claim Fix { get; } = App.RunAs.Is(RunAs.Suitable);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenAccessDeniedWithoutConsent.Share(0.4),
    ];
}
