using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>No user in this org has this username.</summary>
public sealed class UsernameWrong : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.JwtBearer);

    public override Claim When { get; } = Person.UsernameExists.Is(false);

    public override Claim Fix { get; } = Person.UsernameExists.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapInvalidLogin.Share(0.09),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.077),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Org.Kind.Is(OrgKind.Sandbox) & Person.UsesProductionUsername.Is(true), 8),
    ];
}
