using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The API call went to another host than the token belongs to.</summary>
public sealed class WrongInstanceUrl : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = Client.UsesInstanceUrl.Is(false);

    public override Claim Fix { get; } = Client.UsesInstanceUrl.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.IdentityBadId.Share(0.95),
        ApiRefusals.RestUrlNotReset.Share(0.93),
        ApiRefusals.PageUrlGone.Share(0.8),
        ClientFailures.ClientApacheInstance.Share(0.3),
        ApiRefusals.RestInvalidJwtFormat.Share(0.25),
        ApiRefusals.RestInvalidSessionExpired.Share(0.17),
        ClientFailures.ClientHostUnknown.Share(0.127),
        ApiRefusals.PubsubAuthentication.Share(0.12),
        ApiRefusals.UserinfoBadOauthToken.Share(0.08),
        ClientFailures.ClientUrlMalformed.Share(0.1),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.TokenWasObtained.Is(true), 1.5),
    ];
}
