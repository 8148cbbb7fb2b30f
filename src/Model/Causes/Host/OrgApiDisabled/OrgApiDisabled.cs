using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The org's edition has no API access.</summary>
public sealed class OrgApiDisabled : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Org.ApiIsEnabled.Is(false);

    public override Claim Fix { get; } = Org.ApiIsEnabled.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.RestApiDisabledForOrg.Share(0.38),
        SoapRefusals.SoapApiDisabled.Share(0.25),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthApiDisabled.Share(0.25),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.OneOrg), 2.5),
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 1.5),
    ];
}
