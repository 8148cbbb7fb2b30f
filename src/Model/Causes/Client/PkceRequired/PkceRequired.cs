using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app requires PKCE and the client sends no code challenge.</summary>
public sealed class PkceRequired : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = App.RequiresPkce.Is(true) & Request.CodeChallenge.Is(CodeChallenge.Missing);

    public override Claim Fix { get; } = Request.CodeChallenge.Is(CodeChallenge.S256);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizePkceChallengeMissing.Share(0.89),
        AuthorizeRefusals.AuthorizeInternalServerErrorPage.Share(0.2),
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric.Share(0.14),
        ClientFailures.ClientStateMismatch.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidCodeVerifier.Share(0.25),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 1.5),
    ];
}
