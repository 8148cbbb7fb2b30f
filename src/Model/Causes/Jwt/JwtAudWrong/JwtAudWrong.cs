using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The JWT's audience names another environment than the user's org.</summary>
public sealed class JwtAudWrong : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = Jwt.AudienceIsAccepted.Is(false) | (Jwt.Audience.Is(HostKind.Login) & Org.Kind.Is(OrgKind.Sandbox, OrgKind.Scratch)) | (Jwt.Audience.Is(HostKind.Test) & Org.Kind.Is(OrgKind.Production, OrgKind.DeveloperEdition)) | (Jwt.Audience.Is(HostKind.Login, HostKind.Test) & App.Kind.Is(AppKind.ExternalClientApp)) | (Jwt.Audience.Is(HostKind.Login) & Client.LoginHost.Is(HostKind.Test)) | (Jwt.Audience.Is(HostKind.Test) & Client.LoginHost.Is(HostKind.Login));

    public override Claim Fix { get; } = Jwt.AudienceIsAccepted.Is(true) & Jwt.Audience.Is(HostKind.MyDomain);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.SamlAudience.Share(0.95),
        GrantRefusals.JwtAudienceInvalid.Share(0.84),
        GrantRefusals.SamlInvalidAssertion.Share(0.15),
        TokenRefusals.TokenAppNotFound.Share(0.1),
        GrantRefusals.JwtUserHasNotApproved.Share(0.03),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Jwt.AudienceIsAccepted.Is(true), 0.06),
        new(Jwt.Audience.Is(HostKind.MyDomain, HostKind.Site) & App.Kind.Is(AppKind.ConnectedApp), 4),
    ];
}
