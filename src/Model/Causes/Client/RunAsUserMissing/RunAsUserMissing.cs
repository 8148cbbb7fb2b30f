using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client credentials flow has no Run As user.</summary>
public sealed class RunAsUserMissing : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.ClientCredentials, Flow.TokenExchange);

    public override Claim When { get; } = App.RunAs.Is(RunAs.Missing);

    public override Claim Fix { get; } = App.RunAs.Is(RunAs.Suitable);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.ClientCredentialsNoUser.Share(0.86),
    ];
}
