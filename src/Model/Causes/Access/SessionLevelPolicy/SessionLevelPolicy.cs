using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app or the profile demands a high-assurance session.</summary>
public sealed class SessionLevelPolicy : RootCause
{
    public override Stage Stage => Stage.Issue;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = App.WantsHighAssurance.Is(true);

    public override Claim Fix { get; } = App.WantsHighAssurance.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtSessionLevel.Share(0.95),
        ApiRefusals.RestNotValidForRest.Share(0.085),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Request.Flow.Is(Flow.WebServer, Flow.UserAgent), 0.5),
    ];
}
