using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The session timed out in the middle of the work.</summary>
public sealed class SessionTimeout : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Claim When { get; } = Claims.TokenOlderThanSession & Claims.SessionShort;

    public override Claim Fix { get; } = Grant.SessionTimeout.Fits("longer than the work", timeout => timeout >= TimeSpan.FromHours(2), TimeSpan.FromHours(24), TimeSpan.FromMinutes(15));

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeLoginRequired.Share(0.95),
        ApiRefusals.CometdAuthenticationInvalid.Share(0.7),
        ApiRefusals.RestInvalidSessionExpired.Share(0.06),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.SinceSuccess.Fits("under two hours", span => span < TimeSpan.FromHours(2) && span > TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20), TimeSpan.FromDays(2)), 2),
    ];
}
