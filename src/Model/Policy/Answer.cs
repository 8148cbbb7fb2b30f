using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Policies;

/// <summary>With which words a refused attempt is answered, and which row it leaves in Login History.</summary>
/// <param name="Refusal">The words.</param>
/// <param name="Modelled">Why these are not known to be the words of the real server; empty where they are.</param>
public sealed record Answer(Refusal Refusal, string Modelled = "")
{
    /// <summary>Answers that speak of external client apps: a connected app never earns them.</summary>
    private static readonly ImmutableArray<Refusal> OfExternalClientApps =
        [TokenRefusals.TokenAppNotFound, TokenRefusals.TokenOauthFlowDisabled, TokenRefusals.TokenEcaStateEnums, AuthorizeRefusals.AuthorizeEcAppNotFound, AuthorizeRefusals.AuthorizeCrossOrg];

    /// <summary>Words that the server gave once and gives no more, and words in which clients tell of its answer: recognised, never spoken.</summary>
    private static readonly ImmutableArray<Refusal> NotSpoken = [GrantRefusals.RefreshRaceLegacyText, AuthorizeRefusals.AuthorizeClientBlockedMessage, SoapRefusals.SoapLoginFaultEmpty];

    /// <summary>
    /// The answer a cause earns where this world's request stands. Of several, the likeliest: its part of the
    /// answer's causes times how common the answer is. A preferred one wins where the cause can earn it.
    /// </summary>
    public static Answer? Of(RootCause cause, World world, Refusal? preferred = null)
    {
        var fitting = cause.Says.Where(sign => Fits(sign.Refusal, world)).ToList();
        var said = fitting.Find(sign => sign.Refusal == preferred) ?? fitting.MaxBy(sign => sign.Part * sign.Refusal.Weight);
        return said is null ? null : new(said.Refusal, said.Refusal.Status == 0 ? "no source recorded the HTTP status" : "");
    }

    /// <summary>Where no answer of the cause is known here: its words under another flow, or else what the stage usually answers.</summary>
    public static Answer Nearest(RootCause cause, World world)
    {
        var endpoint = world.Get(Request.Endpoint) ?? Endpoint.Token;
        var elsewhere = cause.Says.Where(sign => sign.Refusal.Endpoint == endpoint && sign.Refusal.Error.Length > 0).MaxBy(sign => sign.Part * sign.Refusal.Weight)?.Refusal;
        return elsewhere is null
            ? new(Usual(endpoint, cause.Stage), $"what {cause.Slug} answers at this endpoint is not known; these are the words of a neighbour")
            : new(elsewhere, $"what {cause.Slug} answers under this flow is not known; these are its words under another");
    }

    /// <summary>The row that the attempt leaves: the one that the answer's sources name, or else the cause's usual one. Null: no row, or none known.</summary>
    public static LoginStatus? Row(RootCause cause, Refusal? said) =>
        cause.Row is HistoryRow.None ? null
        : cause.Leaves.Where(trace => Names(said, trace.Status)).DefaultIfEmpty(cause.Leaves.FirstOrDefault()).MaxBy(trace => trace?.Part)?.Status;

    private static Refusal Usual(Endpoint endpoint, Stage stage) => (endpoint, stage) switch
    {
        (Endpoint.Authorize, Stage.User) => AuthorizeRefusals.AuthorizeInternalServerErrorPage,
        (Endpoint.Authorize, _) => AuthorizeRefusals.AuthorizeApprovalErrorGeneric,
        (Endpoint.Revoke, _) => ApiRefusals.RevokeInvalidToken,
        (Endpoint.Introspect, _) => ApiRefusals.IntrospectInactive,
        (Endpoint.UserInfo, _) => ApiRefusals.UserinfoBadOauthToken,
        (Endpoint.Rest, _) => ApiRefusals.RestInvalidSessionExpired,
        (Endpoint.Soap, _) => SoapRefusals.SoapInvalidLogin,
        (_, Stage.Host) => TokenRefusals.TokenUnknownErrorRetry,
        (_, Stage.Request) => TokenRefusals.TokenGrantTypeNotSupported,
        (_, Stage.App) => TokenRefusals.TokenInvalidClientCredentials,
        (_, Stage.Authorization) => TokenRefusals.TokenInvalidAppAccess,
        (_, Stage.Network) => TokenRefusals.TokenIpRestricted,
        _ => GrantRefusals.CodeAuthenticationFailure,
    };

    private static bool Fits(Refusal refusal, World world) =>
        refusal.Endpoint == world.Get(Request.Endpoint) && !NotSpoken.Contains(refusal)
        && (refusal.Flows.IsEmpty || (world.Get(Request.Flow) is { } flow && refusal.Flows.Contains(flow)))
        && (world.Get(App.Kind) is AppKind.ExternalClientApp || !OfExternalClientApps.Contains(refusal));

    private static bool Names(Refusal? said, LoginStatus status) =>
        said is not null && ((status.Text.Length > 0 && said.LoginHistory.Contains(status.Text, StringComparison.OrdinalIgnoreCase)) || (status.Code.Length > 0 && said.LoginHistory.Contains(status.Code, StringComparison.Ordinal)));
}
