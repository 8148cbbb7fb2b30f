using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The token request went to an address that is no OAuth endpoint.</summary>
public sealed class TokenEndpointWrong : RootCause
{
    public override Stage Stage => Stage.Host;

    public override Claim When { get; } = Request.ReachesTokenEndpointUnredirected.Is(false);

    public override Claim Fix { get; } = Request.ReachesTokenEndpointUnredirected.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientLibraryMissingParameter.Share(0.45),
        TokenRefusals.TokenGrantTypeNotSupported.Share(0.2),
        SoapRefusals.Soap405OnlyPost.Share(0.08),
        ApiRefusals.PageUrlGone.Share(0.06),
        ClientFailures.ClientUrlMalformed.Share(0.2),
        ClientFailures.ClientCrashOnAnswer.Share(0.06),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Client.LoginHost.Is(HostKind.Lightning, HostKind.Site), 3),
    ];
}
