using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client uses stored credentials that no longer fit.</summary>
public sealed class StaleLocalCredentials : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim When { get; } = Client.CredentialsAreStale.Is(true);

    public override Claim Fix { get; } = Client.CredentialsAreStale.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientStoredLoginUnreadable.Share(0.85),
        TokenRefusals.TokenInvalidClientCredentials.Share(0.03),
        GrantRefusals.RefreshExpiredToken.Share(0.028),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.OtherMachineWorks.Is(true), 3),
        new(Incident.Change.Is(ChangeBefore.OrgRefresh), 1.5),
    ];
}
