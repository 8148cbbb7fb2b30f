using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The callback sent is not one of the app's registered callback URLs.</summary>
public sealed class RedirectUriMismatch : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Request.RedirectUri.Is(RedirectUri.NotRegistered, RedirectUri.DiffersFromAuthorize);

    public override Claim Fix { get; } = Request.RedirectUri.Is(RedirectUri.Registered);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeRedirectUriMismatch.Share(0.84),
        TokenRefusals.TokenRedirectUriMismatch.Share(0.7),
        ClientFailures.ClientPlainHttpOnCallback.Share(0.55),
        ClientFailures.ClientLibraryMissingParameter.Share(0.12),
        ClientFailures.ClientCrashOnAnswer.Share(0.08),
        ClientFailures.ClientTokenExchangeFailed.Share(0.08),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.06),
        ClientFailures.ClientNotTls.Share(0.04),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoCallbackUrl.Share(0.95),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}
