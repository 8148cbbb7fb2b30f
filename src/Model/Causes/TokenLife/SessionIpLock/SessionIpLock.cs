using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The session is locked to the address that logged in.</summary>
public sealed class SessionIpLock : RootCause
{
    public override Stage Stage => Stage.Network;

    public override Claim When { get; } = Org.LocksSessionsToIp.Is(true);

    public override Claim Fix { get; } = Org.LocksSessionsToIp.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapIllegalSession.Share(0.48),
        ApiRefusals.RestInvalidSessionExpired.Share(0.17),
        ClientFailures.ClientConnectionFailed.Share(0.06),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.TokenWasObtained.Is(true), 1.5),
        new(Client.Proxy.Is(Proxy.Passes, Proxy.Breaks), 2),
    ];
}
