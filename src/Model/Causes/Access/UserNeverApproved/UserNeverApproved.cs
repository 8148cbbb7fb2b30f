using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>No approval exists that a flow without a browser could use.</summary>
public sealed class UserNeverApproved : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.TokenExchange, Flow.SamlBearer, Flow.Device, Flow.WebServer);

    public override Claim When { get; } = App.PermittedUsers.Is(PermittedUsers.AllUsers) & Person.HasApproved.Is(false);

    public override Claim Fix { get; } = App.PermittedUsers.Is(PermittedUsers.AdminApproved) & Person.IsAssigned.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeImmediateUnsuccessful.Share(0.95),
        GrantRefusals.DeviceAuthorizationPending.Share(0.95),
        TokenRefusals.TokenExchangeNotApproved.Share(0.95),
        GrantRefusals.JwtUserHasNotApproved.Share(0.307),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.FailedNotApprovedForAccess.Share(0.03),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(App.PermittedUsers.Is(PermittedUsers.AllUsers), 4),
        new(Incident.WorkedBefore.Is(true), 0.5),
    ];
}
