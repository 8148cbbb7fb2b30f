using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The org blocks this OAuth flow for all apps.</summary>
public sealed class OrgFlowDisabled : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.UserAgent, Flow.SoapLogin);

    public override Claim When { get; } = Org.AllowsFlow.Is(false);

    public override Claim Fix { get; } = Org.AllowsFlow.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapLoginDisabled.Share(0.36),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.231),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.UsernamePasswordFlowDisabled.Share(0.66),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 0.5),
        new(Org.Age.Fits("created since Summer '23", age => age < TimeSpan.FromDays(400), TimeSpan.FromDays(3), TimeSpan.FromDays(3000)), 3),
    ];
}
