using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The browser was logged in to another org.</summary>
public sealed class WrongOrgSession : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Org.SessionIsOtherOrg.Is(true);

    public override Claim Fix { get; } = Org.SessionIsOtherOrg.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeCrossOrg.Share(0.24),
        ClientFailures.ClientStateMismatch.Share(0.05),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(App.HomeOrg.Is(Distribution.ThisOrg), 3),
    ];
}
