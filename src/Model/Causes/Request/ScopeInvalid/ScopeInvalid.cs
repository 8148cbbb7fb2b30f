using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The request names a scope which the app does not have.</summary>
public sealed class ScopeInvalid : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = Request.Scope.Is(ScopeState.NotOnApp, ScopeState.SentWhereRefused, ScopeState.Malformed, ScopeState.NoneUsable);

    public override Claim Fix { get; } = Request.Scope.Is(ScopeState.Accepted);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeScopeLegacyVariants.Share(0.95),
        AuthorizeRefusals.AuthorizeScopeDocumented.Share(0.95),
        GrantRefusals.ClientCredentialsNoValidScopes.Share(0.95),
        AuthorizeRefusals.AuthorizeScopeNotAllowed.Share(0.88),
        TokenRefusals.TokenScopeParameterNotSupported.Share(0.85),
        ClientFailures.ClientMcpGeneric.Share(0.26),
        TokenRefusals.TokenTooManyScopes.Share(0.15),
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric.Share(0.09),
    ];
}
