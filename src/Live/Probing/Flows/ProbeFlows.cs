using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Every flow that can be probed.</summary>
internal static class ProbeFlows
{
    private const string Urn = "urn:ietf:params:oauth:grant-type:";

    public static ImmutableArray<IProbeFlow> All { get; } =
    [
        new WebServerProbe(Flow.WebServer, "code", "authorization_code"),
        new WebServerProbe(Flow.Hybrid, "code", "hybrid_auth_code"),
        new UserAgentProbe(),
        new DeviceProbe(),
        new SoapProbe(),
        new FormProbe(Flow.Refresh, "Use the refresh token", Refresh, plan => Key(plan) ?? (plan.RefreshToken is null ? "the refresh token (--refresh-token-file)" : null)),
        new FormProbe(Flow.JwtBearer, "Send a signed assertion", Jwt, plan => Key(plan) ?? (plan.Key is null ? "the private key (--key-file)" : plan.Username.Length == 0 ? "the user (--user)" : null)),
        new FormProbe(Flow.ClientCredentials, "Ask for a token as the app itself", session => [new("grant_type", "client_credentials"), .. session.App], plan => Key(plan) ?? (plan.ConsumerSecret is null ? "the consumer secret (--client-secret-file)" : null)),
        new FormProbe(Flow.Password, "Send user name and password", Password, plan => Key(plan) ?? (plan is { Username: "" } or { Password: null } ? "user name and password (--user, --password-file)" : null)),
        new FormProbe(Flow.SamlBearer, "Send a SAML assertion", session => [new("grant_type", $"{Urn}saml2-bearer"), new("assertion", session.Plan.Assertion!.Reveal())], plan => plan.Assertion is null ? "the SAML assertion (--assertion-file)" : null),
        new FormProbe(Flow.TokenExchange, "Exchange a token", Exchange, plan => Key(plan) ?? (plan.SubjectToken is null ? "the token to exchange (--subject-token-file)" : null)),
    ];

    public static IProbeFlow? Of(Flow flow) => All.FirstOrDefault(one => one.Flow == flow);

    private static string? Key(ProbePlan plan) => plan.ConsumerKey.Length == 0 ? "the consumer key (--client-id)" : null;

    private static IEnumerable<NameValue> Refresh(ProbeSession session) => RefreshForm(session, session.Plan.RefreshToken!.Reveal());

    public static IEnumerable<NameValue> RefreshForm(ProbeSession session, string token) =>
        [new("grant_type", session.Plan.Flow is Flow.Hybrid ? "hybrid_refresh" : "refresh_token"), new("refresh_token", token), .. session.App];

    private static IEnumerable<NameValue> Jwt(ProbeSession session)
    {
        var plan = session.Plan;
        var now = session.Clock.GetUtcNow();
        session.Claims = new(plan.Issuer ?? plan.ConsumerKey, plan.Username, plan.Audience ?? plan.Host.GetLeftPart(UriPartial.Authority), now + plan.Lives) { Algorithm = plan.Algorithm, Id = plan.JwtId, IssuedAt = plan.SaysIssuedAt ? now : null };
        var assertion = session.Claims.Sign(plan.Key!);
        session.Know("key_file_readable", "yes");
        session.Know("jwt_lifetime", $"{(long)plan.Lives.TotalSeconds} s");
        return [new("grant_type", $"{Urn}jwt-bearer"), new("assertion", assertion)];
    }

    private static IEnumerable<NameValue> Password(ProbeSession session)
    {
        session.Know("password_encoding_right", "yes");
        var plan = session.Plan;
        return [new("grant_type", "password"), .. session.App, new("username", plan.Username), new("password", plan.Password!.Reveal() + plan.SecurityToken?.Reveal())];
    }

    private static IEnumerable<NameValue> Exchange(ProbeSession session) =>
    [
        new("grant_type", $"{Urn}token-exchange"), .. session.App, new("subject_token", session.Plan.SubjectToken!.Reveal()), new("subject_token_type", session.Plan.SubjectTokenType),
        new("token_handler", session.Plan.TokenHandler), new("scope", session.Plan.Scope),
    ];
}
