using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Policies;

/// <summary>A value that is declared and the one Salesforce acts on, where the two differ.</summary>
/// <param name="Declared">What was read or said.</param>
/// <param name="Really">What holds instead, as the end of "in effect: …".</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record EffectiveValue(Fact Declared, string Really, string Why, Confidence Confidence, string Source);

/// <summary>What Salesforce makes of declared values.</summary>
public static class Effective
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromDays(30);

    /// <summary>Every declared value that means something else than it says.</summary>
    /// <param name="flows">The flows in question.</param>
    public static ImmutableArray<EffectiveValue> Of(World world, IReadOnlyCollection<Flow> flows) =>
        [.. Refresh(world), .. RefreshWithoutScope(world), .. Ip(world, flows), .. Users(world, flows), .. Host(world), .. Scopes(world, flows)];

    private static IEnumerable<EffectiveValue> Refresh(World world)
    {
        if (world[App.RefreshPolicy] is not [var policy] || world.Get(App.HasRefreshScope) is false)
        {
            yield break;
        }

        if (policy.Value is RefreshPolicy.ImmediatelyExpire)
        {
            yield return new(policy, "no refresh ever succeeds", "The access token lives on until the session times out; a server-to-server login then dies at its first refresh.",
                Confidence.Official, "https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html");
        }
        else if (PlatformChanges.RefreshTokenIdle30dEnforced.InForce.Holds(world) is Verdict.Yes && !(policy.Value is RefreshPolicy.ExpireIfNotUsed && world.Get(App.RefreshWindow) <= IdleLimit))
        {
            var change = PlatformChanges.RefreshTokenIdle30dEnforced;
            yield return new(policy, "it also ends after 30 days without use", $"Salesforce enforces the idle limit since {change.Effective:yyyy-MM-dd} whatever the file says (one source only, read second-hand).",
                change.Confidence, change.Source);
        }
    }

    private static IEnumerable<EffectiveValue> RefreshWithoutScope(World world) =>
        world[App.RefreshPolicy] is [var policy] && world.Get(App.HasRefreshScope) is false
            ? [new(policy, "no refresh token is issued", "The app does not list the scope refresh_token, so the policy has nothing to act on.", Confidence.Official, "https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html")]
            : [];

    private static IEnumerable<EffectiveValue> Ip(World world, IReadOnlyCollection<Flow> flows) =>
        world[App.IpRelaxation] is [{ Value: not IpRelaxation.Enforce } relaxation] && flows.Any(flow => flow is Flow.JwtBearer or Flow.SamlBearer)
            ? [new(relaxation, "enforced for JWT and SAML bearer", "These two flows always obey the profile's login IP ranges, whatever the app's IP Relaxation.", Confidence.Official, "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_continuous_ip.htm")]
            : [];

    private static IEnumerable<EffectiveValue> Users(World world, IReadOnlyCollection<Flow> flows)
    {
        if (world[App.PermittedUsers] is not [{ Value: PermittedUsers.AllUsers } users])
        {
            yield break;
        }

        if (flows.Contains(Flow.JwtBearer))
        {
            yield return new(users, "nobody gets in through JWT bearer without an earlier approval", "A headless flow has no consent page on which the user could approve the app.", Confidence.Observed, "public-file:61639183317");
        }

        if (world.Get(Declared.ApiAccessControl) is true)
        {
            yield return new(users, "only apps and users that API Access Control admits", "API Access Control is on in this org and limits API access to listed apps.", Confidence.Observed, "https://github.com/forcedotcom/cli/issues/3260");
        }
    }

    private static IEnumerable<EffectiveValue> Host(World world) =>
        world[App.Kind] is [{ Value: AppKind.ExternalClientApp } kind]
            ? [new(kind, "reached through the org's My Domain only", "login.salesforce.com and test.salesforce.com often do not find external client apps, as login host and as JWT aud.", PlatformChanges.EcaGenericLoginHost.Confidence, PlatformChanges.EcaGenericLoginHost.Source)]
            : [];

    private static IEnumerable<EffectiveValue> Scopes(World world, IReadOnlyCollection<Flow> flows) =>
        flows.Contains(Flow.ClientCredentials) && world[App.HasRefreshScope] is [{ Value: true } scope]
            ? [new(scope, "no refresh token for client credentials", "Salesforce strips full, web and refresh_token from the scopes of this flow; the client asks for a new access token instead.", Confidence.Observed, "public-file:69508880927")]
            : [];
}
