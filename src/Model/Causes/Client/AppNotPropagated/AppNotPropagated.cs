using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's last change has not reached every server yet.</summary>
public sealed class AppNotPropagated : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = App.SavedAgo.Fits("under ten minutes", ago => ago < TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(3), TimeSpan.FromHours(1));

    public override Claim Fix { get; } = App.SavedAgo.Fits("ten minutes or more", ago => ago >= TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromMinutes(3));

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeClientIdentifierInvalid.Share(0.17),
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.127),
        TokenRefusals.TokenExchangeHandlerNotFound.Share(0.08),
        AuthorizeRefusals.AuthorizeRedirectUriMismatch.Share(0.06),
        GrantRefusals.JwtInvalidAssertion.Share(0.04),
        GrantRefusals.ClientCredentialsNoUser.Share(0.03),
        GrantRefusals.JwtUserHasNotApproved.Share(0.02),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.RecoversByItself.Is(true), 3),
        new(Incident.Change.Is(ChangeBefore.AppSaved), 4),
        new(Incident.WorkedBefore.Is(true), 0.4),
    ];
}
