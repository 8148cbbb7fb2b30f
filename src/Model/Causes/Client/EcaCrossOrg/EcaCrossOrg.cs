using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The external client app is local to another org.</summary>
public sealed class EcaCrossOrg : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim Given { get; } = App.Kind.Is(AppKind.ExternalClientApp);

    public override Claim When { get; } = App.HomeOrg.Is(Distribution.AnotherOrgLocal);

    public override Claim Fix { get; } = App.HomeOrg.Is(Distribution.ThisOrg);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeCrossOrg.Share(0.52),
        AuthorizeRefusals.AuthorizeEcAppNotFound.Share(0.31),
        TokenRefusals.TokenEcaStateEnums.Share(0.25),
        TokenRefusals.TokenAppNotFound.Share(0.14),
        TokenRefusals.TokenUnknownErrorRetry.Share(0.08),
    ];

    public override HistoryRow? Row => HistoryRow.Success;
}
