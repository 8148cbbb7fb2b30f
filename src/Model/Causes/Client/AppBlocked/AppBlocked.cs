using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>An administrator has blocked the app in this org.</summary>
public sealed class AppBlocked : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = App.IsBlocked.Is(true);

    public override Claim Fix { get; } = App.IsBlocked.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeAppBlocked.Share(0.74),
        TokenRefusals.TokenAppBlocked.Share(0.7),
        ClientFailures.ClientUserDidNotApprove.Share(0.06),
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric.Share(0.03),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.FailedNotApprovedForAccess.Share(0.03),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 3),
        new(Incident.Change.Is(ChangeBefore.SecurityReview), 6),
    ];
}
