using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>SOAP login() is switched off or gone.</summary>
public sealed class SoapLoginDisabled : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.SoapLogin, Flow.Password);

    public override Claim When { get; } = Org.AllowsSoapLogin.Is(false);

    public override Claim Fix { get; } = Org.AllowsSoapLogin.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapVersionGone.Share(0.95),
        SoapRefusals.SoapLoginDisabled.Share(0.6),
    ];
}
