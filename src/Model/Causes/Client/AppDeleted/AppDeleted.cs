using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app behind the consumer key no longer exists.</summary>
public sealed class AppDeleted : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim When { get; } = App.Exists.Is(false);

    public override Claim Fix { get; } = App.Exists.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.088),
        AuthorizeRefusals.AuthorizeClientIdentifierInvalid.Share(0.05),
        GrantRefusals.RefreshExpiredToken.Share(0.009),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthConsumerDeleted.Share(0.95),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 2),
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 2),
    ];
}
