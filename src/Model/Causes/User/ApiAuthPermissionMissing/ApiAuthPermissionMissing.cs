using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user lacks the permission to log in through SOAP login().</summary>
public sealed class ApiAuthPermissionMissing : RootCause
{
    public override Stage Stage => Stage.User;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.SoapLogin, Flow.Password);

    public override Claim When { get; } = Person.MayUseAnyApiAuth.Is(false);

    public override Claim Fix { get; } = Person.MayUseAnyApiAuth.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapUseAnyApiAuth.Share(0.95),
    ];
}
