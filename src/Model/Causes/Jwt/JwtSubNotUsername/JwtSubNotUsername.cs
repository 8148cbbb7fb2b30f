using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The JWT's subject is not a Salesforce username of this org.</summary>
public sealed class JwtSubNotUsername : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = Jwt.Subject.Is(Subject.Email, Subject.OtherThanUsername);

    public override Claim Fix { get; } = Jwt.Subject.Is(Subject.Username);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtUserHasNotApproved.Share(0.079),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 0.4),
    ];
}
