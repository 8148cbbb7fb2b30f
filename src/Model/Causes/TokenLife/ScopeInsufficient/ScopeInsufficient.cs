using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The token lacks the scope which this call needs.</summary>
public sealed class ScopeInsufficient : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Rarity Rarity => Rarity.Common;

    // The session of SOAP login() has no scopes.
    public override Claim Given { get; } = Request.Flow.IsNot(Flow.SoapLogin);

    public override Claim When { get; } = Grant.ScopesSuffice.Is(false);

    public override Claim Fix { get; } = Grant.ScopesSuffice.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.SingleaccessInvalidScope.Share(0.95),
        ApiRefusals.RestNotValidForRest.Share(0.35),
        GrantRefusals.TokenExchangeData360Subject.Share(0.25),
        ApiRefusals.AgentApiEmpty404.Share(0.25),
        SoapRefusals.SoapSessionNotValidForApi.Share(0.12),
        ApiRefusals.PubsubAuthentication.Share(0.08),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.TokenWasObtained.Is(true), 2),
        new(Request.Flow.Is(Flow.ClientCredentials, Flow.JwtBearer), 1.4),
    ];
}
