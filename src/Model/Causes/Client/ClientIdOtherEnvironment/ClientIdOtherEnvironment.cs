using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The consumer key belongs to an app of another environment.</summary>
public sealed class ClientIdOtherEnvironment : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim When { get; } = Client.ConsumerKey.Is(KeyState.OtherEnvironment);

    public override Claim Fix { get; } = Client.ConsumerKey.Is(KeyState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeSandboxAppInProduction.Share(0.95),
        AuthorizeRefusals.AuthorizeClientIdentifierInvalid.Share(0.14),
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.137),
        AuthorizeRefusals.AuthorizeEcAppNotFound.Share(0.08),
        AuthorizeRefusals.AuthorizeRedirectUriMismatch.Share(0.04),
        TokenRefusals.TokenInvalidClientCredentials.Share(0.03),
        GrantRefusals.RefreshExpiredToken.Share(0.019),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoConsumer.Share(0.119),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.NewDeployment), 4),
        new(Incident.OtherEnvironmentWorks.Is(true), 2),
    ];
}
