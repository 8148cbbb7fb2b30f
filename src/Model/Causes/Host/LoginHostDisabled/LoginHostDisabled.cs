using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The org admits logins only through its My Domain.</summary>
public sealed class LoginHostDisabled : RootCause
{
    public override Stage Stage => Stage.Host;

    public override Claim When { get; } = Org.AllowsGenericHosts.Is(false) & Client.LoginHost.Is(HostKind.Login, HostKind.Test);

    public override Claim Fix { get; } = Client.LoginHost.Is(HostKind.MyDomain);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.PasswordAuthenticationFailure.Share(0.019),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OrgDomainOnly.Share(0.7),
    ];
}
