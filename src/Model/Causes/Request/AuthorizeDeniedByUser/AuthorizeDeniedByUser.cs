using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user refused the app's request for access.</summary>
public sealed class AuthorizeDeniedByUser : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Request.WasDenied.Is(true);

    public override Claim Fix { get; } = Request.WasDenied.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeAccessDenied.Share(0.95),
        GrantRefusals.DeviceAccessDenied.Share(0.95),
        ClientFailures.ClientUserDidNotApprove.Share(0.35),
        AuthorizeRefusals.AuthorizeAppAccessDenied.Share(0.02),
    ];
}
