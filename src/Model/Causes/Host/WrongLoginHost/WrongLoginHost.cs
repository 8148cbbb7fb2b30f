using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The login went to the host of another environment.</summary>
public sealed class WrongLoginHost : RootCause
{
    public override Stage Stage => Stage.Host;

    public override Rarity Rarity => Rarity.Frequent;

    public override Claim When { get; } = Client.HostReachesUsersOrg.Is(false) | (Client.LoginHost.Is(HostKind.Login) & Org.Kind.Is(OrgKind.Sandbox, OrgKind.Scratch, OrgKind.GovernmentCloud)) | (Client.LoginHost.Is(HostKind.Test) & Org.Kind.Is(OrgKind.Production, OrgKind.DeveloperEdition, OrgKind.GovernmentCloud)) | (Client.LoginHost.Is(HostKind.Login, HostKind.Test) & App.Kind.Is(AppKind.ExternalClientApp) & Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Refresh, Flow.JwtBearer, Flow.ClientCredentials, Flow.SamlBearer, Flow.Device, Flow.TokenExchange, Flow.Hybrid, Flow.Headless)) | (Client.LoginHost.Is(HostKind.Login, HostKind.Test) & Request.Flow.Is(Flow.ClientCredentials)) | Client.LoginHost.Is(HostKind.Lightning, HostKind.Unresolvable);

    public override Claim Fix { get; } = Client.HostReachesUsersOrg.Is(true) & Client.LoginHost.Is(HostKind.MyDomain);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.ClientCredentialsDomain.Share(0.99),
        SoapRefusals.Soap405OnlyPost.Share(0.8),
        ClientFailures.ClientHostUnknown.Share(0.451),
        TokenRefusals.TokenAppNotFound.Share(0.42),
        TokenRefusals.TokenGrantTypeNotSupported.Share(0.29),
        AuthorizeRefusals.AuthorizeEcAppNotFound.Share(0.27),
        ApiRefusals.RevokeInvalidToken.Share(0.25),
        SoapRefusals.SoapInvalidLogin.Share(0.25),
        ClientFailures.ClientCrashOnAnswer.Share(0.25),
        ClientFailures.ClientLibraryMissingParameter.Share(0.25),
        ClientFailures.ClientTokenExchangeFailed.Share(0.25),
        AuthorizeRefusals.AuthorizeClientIdentifierInvalid.Share(0.22),
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.186),
        AuthorizeRefusals.AuthorizeCrossOrg.Share(0.18),
        SoapRefusals.SoapLoginFaultEmpty.Share(0.15),
        GrantRefusals.JwtAudienceInvalid.Share(0.13),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.13),
        GrantRefusals.JwtUserHasNotApproved.Share(0.109),
        GrantRefusals.CodeAuthenticationFailure.Share(0.1),
        ClientFailures.ClientConnectionFailed.Share(0.1),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.086),
        TokenRefusals.TokenUnknownErrorRetry.Share(0.08),
        GrantRefusals.CodeInvalidCodeVerifier.Share(0.08),
        ClientFailures.ClientIdTokenRefused.Share(0.08),
        GrantRefusals.RefreshExpiredToken.Share(0.065),
        GrantRefusals.CodeExpiredAuthorizationCode.Share(0.06),
        AuthorizeRefusals.AuthorizeInternalServerErrorPage.Share(0.05),
        ClientFailures.ClientLightningHost.Share(0.9),
        ClientFailures.ClientUrlMalformed.Share(0.1),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.NoNetworkAccess.Share(0.95),
        LoginStatuses.NoPortalAccess.Share(0.95),
        LoginStatuses.OrgIsDotOrg.Share(0.7),
        LoginStatuses.OrgDomainOnly.Share(0.25),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Client.HostReachesUsersOrg.Is(true), 0.06),

        // Of the labelled cases that name their host, 1 in 15 of these names a My Domain, and 11 in 32 of the others do.
        new(Client.LoginHost.Is(HostKind.MyDomain), 0.3),
        new(Incident.OtherEnvironmentWorks.Is(true), 2.5),
        new(Org.Kind.Is(OrgKind.Sandbox, OrgKind.Scratch), 1.6),
        new(Request.Flow.Is(Flow.Refresh) & Org.Kind.Is(OrgKind.Sandbox, OrgKind.Scratch), 2.5),
        new(Incident.WorkedBefore.Is(true) & Org.Kind.Is(OrgKind.Production), 0.7),
    ];
}
