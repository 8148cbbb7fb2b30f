using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user may not use the API.</summary>
public sealed class UserApiDisabled : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Claim When { get; } = Person.ApiIsEnabled.Is(false);

    public override Claim Fix { get; } = Person.ApiIsEnabled.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.RestApiCurrentlyDisabled.Share(0.95),
        SoapRefusals.SoapApiDisabled.Share(0.65),
        ApiRefusals.RestApiDisabledForOrg.Share(0.55),
        GrantRefusals.CodeAuthenticationFailure.Share(0.25),
        ApiRefusals.RestLimitsNotEnabled.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthApiDisabled.Share(0.7),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.ThisUser), 2),
        new(Incident.Reach.Is(Reach.OneOrg), 0.7),
    ];
}
