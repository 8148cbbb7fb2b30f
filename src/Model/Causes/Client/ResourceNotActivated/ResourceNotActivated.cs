using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The service behind the token is not switched on in this org.</summary>
public sealed class ResourceNotActivated : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Claim When { get; } = Org.ResourceIsActive.Is(false);

    public override Claim Fix { get; } = Org.ResourceIsActive.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientMcpGeneric.Share(0.22),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.TokenWasObtained.Is(true), 2),
        new(Incident.HistoryRow.Is(HistoryRow.Success), 3),
    ];
}
