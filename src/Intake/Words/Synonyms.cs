using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Names of facts that need more than their own spelling to be understood.</summary>
internal static partial class Synonyms
{
    public static IEnumerable<Fact> Read(string name, string value, Source source) => name switch
    {
        "flow" or "oauthflow" or "granttype" => Flow(value, source),
        "apptype" or "app" when AppKindOf(value) is { } kind => [App.Kind.At(kind, source)],
        "app" => [App.Name.At(value, source)],
        "env" or "environment" or "org" or "orgtype" => Kind(value, source),
        "host" or "loginhost" or "loginurl" or "tokenendpoint" or "tokenurl" or "oauthurl" or "loginbase" or "loginbaseurl" or "sfoainstanceurl" or "instanceurl" or "authurl" or "endpoint" or "baseurl" or "salesforceurl" => Host(value, source),
        "domain" => Host(value is "test" or "login" ? value + ".salesforce.com" : value, source),
        "aud" or "audience" or "jwtaud" => Audience(value, source),
        "alg" or "algorithm" or "jwtalg" when value.Length >= 4 => [Jwt.Algorithm.At(Kebab.Plain(value) == "rs256" ? Algorithm.Rs256 : Algorithm.Other, source)],
        "workedbefore" => [Incident.WorkedBefore.At(!StartsWithAny(value, "no", "never", "false", "first", "new"), source)],
        "user" when value.Contains('@', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal) => [Person.Username.At(value, source)],
        "refreshtokenpolicy" or "refreshpolicy" when PolicyWithTime().Match(value) is { Success: true } policy => Policy(policy, source),
        "tokenobtained" when StartsWithAny(value, "yes", "true") => [Incident.TokenWasObtained.At(true, source)],
        "clientsendscodechallenge" or "clientsupportspkce" => [Request.CodeChallenge.At(StartsWithAny(value, "yes", "true") ? CodeChallenge.S256 : CodeChallenge.Missing, source)],
        "runasset" => [App.RunAs.At(StartsWithAny(value, "yes", "true") ? RunAs.Suitable : RunAs.Missing, source)],
        "scopeparamsent" => StartsWithAny(value, "yes", "true") ? [Request.Scope.At(ScopeState.SentWhereRefused, source)] : [],
        "at" or "time" or "failedat" when Incident.FailedAt.Read(value) is { } at => [new Fact(Incident.FailedAt, at, source)],
        _ => [],
    };

    /// <summary>The flow that a word, a grant type or Setup's name for it stands for.</summary>
    public static Flow? FlowOf(string text)
    {
        var plain = Kebab.Plain(text);
        return plain switch
        {
            _ when plain.Contains("jwtbearer", StringComparison.Ordinal) || plain is "jwt" or "jwtflow" => Salesforce.Flow.JwtBearer,
            _ when plain.Contains("saml2bearer", StringComparison.Ordinal) || plain.Contains("samlbearer", StringComparison.Ordinal) || plain is "saml" or "samlassertion" => Salesforce.Flow.SamlBearer,
            _ when plain.Contains("tokenexchange", StringComparison.Ordinal) => Salesforce.Flow.TokenExchange,
            _ when plain.Contains("clientcredential", StringComparison.Ordinal) => Salesforce.Flow.ClientCredentials,
            _ when plain.Contains("hybrid", StringComparison.Ordinal) => Salesforce.Flow.Hybrid,
            _ when plain.StartsWith("refresh", StringComparison.Ordinal) => Salesforce.Flow.Refresh,
            _ when plain.Contains("webserver", StringComparison.Ordinal) || plain.StartsWith("authorizationcode", StringComparison.Ordinal) || plain is "authcode" or "code" or "web" => Salesforce.Flow.WebServer,
            _ when plain.Contains("useragent", StringComparison.Ordinal) || plain is "implicit" or "token" => Salesforce.Flow.UserAgent,
            _ when plain.Contains("device", StringComparison.Ordinal) => Salesforce.Flow.Device,
            _ when plain.StartsWith("soap", StringComparison.Ordinal) => Salesforce.Flow.SoapLogin,
            _ when plain.Contains("password", StringComparison.Ordinal) || plain is "usernamepassword" or "ropc" => Salesforce.Flow.Password,
            _ when plain.Contains("headless", StringComparison.Ordinal) => Salesforce.Flow.Headless,
            _ => null,
        };
    }

    private static IEnumerable<Fact> Flow(string value, Source source) =>
        FlowOf(value) is { } flow ? [Request.Flow.At(flow, source)] : [];

    private static AppKind? AppKindOf(string value) => Kebab.Plain(value) switch
    {
        "externalclientapp" or "eca" => AppKind.ExternalClientApp,
        "connectedapp" or "classic" => AppKind.ConnectedApp,
        _ => null,
    };

    private static IEnumerable<Fact> Kind(string value, Source source)
    {
        var small = value.ToLowerInvariant();
        OrgKind? kind = small switch
        {
            _ when small.Contains("scratch", StringComparison.Ordinal) => OrgKind.Scratch,
            _ when small.Contains("developer", StringComparison.Ordinal) && !small.Contains("sandbox", StringComparison.Ordinal) => OrgKind.DeveloperEdition,
            _ when small.Contains("sandbox", StringComparison.Ordinal) => OrgKind.Sandbox,
            _ when small.Contains("gov", StringComparison.Ordinal) && small.Contains("cloud", StringComparison.Ordinal) => OrgKind.GovernmentCloud,
            _ when small.StartsWith("prod", StringComparison.Ordinal) => OrgKind.Production,
            _ => null,
        };
        return kind is { } known ? [Org.Kind.At(known, source)] : [];
    }

    private static IEnumerable<Fact> Host(string value, Source source)
    {
        var hosts = Hosts.In(value).Distinct().ToList();
        foreach (var host in hosts)
        {
            yield return Client.LoginHost.At(host.Kind, source);
        }

        if (hosts is [var only])
        {
            yield return Client.LoginHostName.At(only.Name, source);
            if (only.Org is { } kind)
            {
                yield return Org.Kind.At(kind, source with { Standing = Standing.Derived });
            }
        }
    }

    private static IEnumerable<Fact> Audience(string value, Source source) =>
        StartsWithAny(value, "not ") ? [Jwt.AudienceIsAccepted.At(false, source)]
        : Hosts.In(value).Take(1).Where(host => host.Kind is not HostKind.Unresolvable).Select(host => (Fact)Jwt.Audience.At(host.Kind, source));

    private static IEnumerable<Fact> Policy(Match policy, Source source)
    {
        yield return App.RefreshPolicy.At(policy.Groups["idle"].Success ? RefreshPolicy.ExpireIfNotUsed : RefreshPolicy.ExpireAfter, source);
        if (Durations.TryRead($"{policy.Groups["number"].Value} {policy.Groups["unit"].Value}", out var window))
        {
            yield return App.RefreshWindow.At(window, source);
        }
    }

    /// <summary>As Setup writes it, with the number in the middle: "Expire refresh token if not used for 7 Day(s)"; and as metadata does: <c>specific_lifetime:30:DAYS</c>.</summary>
    [GeneratedRegex(@"(?:expires?\b.{0,40}?(?:(?<idle>not used)[a-z ]{0,12}|after )|specific_(?:(?<idle>inactivity)|lifetime):)(?<number>\d{1,4})[ :]?(?<unit>hour|day|month|week|year)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolicyWithTime();

    private static bool StartsWithAny(string value, params string[] words) =>
        Array.Exists(words, word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
