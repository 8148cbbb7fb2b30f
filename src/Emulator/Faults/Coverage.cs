using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>An answer of the emulator that is not known to be Salesforce's.</summary>
/// <param name="Said">The answer given instead.</param>
/// <param name="Because">What is not known.</param>
public sealed record ModelledAnswer(RootCause Cause, Endpoint Endpoint, ImmutableArray<Flow> Flows, Refusal Said, string Because);

/// <summary>How far the emulator goes: what it cannot show, and where it answers by a model instead of by knowledge.</summary>
public static class Coverage
{
    private static readonly Flow[] TokenFlows =
        [Flow.WebServer, Flow.Refresh, Flow.JwtBearer, Flow.ClientCredentials, Flow.Password, Flow.SamlBearer, Flow.Device, Flow.TokenExchange, Flow.Hybrid];

    /// <summary>Causes that no server can show, with the reason.</summary>
    public static IEnumerable<(RootCause Cause, string Why)> CannotBeShown =>
        from cause in Catalogue.Causes
        let why = Showable.WhyNot(cause)
        where why is not null
        orderby cause.Slug
        select (cause, why);

    /// <summary>Every refusal whose words are borrowed, with the flows under which they are.</summary>
    public static IEnumerable<ModelledAnswer> Modelled(DateTimeOffset today) =>
        from cause in Catalogue.Causes
        where Showable.WhyNot(cause) is null
        from place in Places()
        let world = Spoken(cause, place.Endpoint, place.Flow, today)
        where world is not null && Answer.Of(cause, world) is null
        let answer = Answer.Nearest(cause, world)
        group place.Flow by (cause, place.Endpoint, answer.Refusal, answer.Modelled) into same
        orderby same.Key.cause.Slug, same.Key.Endpoint
        select new ModelledAnswer(same.Key.cause, same.Key.Endpoint, [.. same.Distinct()], same.Key.Refusal, same.Key.Modelled);

    private static IEnumerable<(Endpoint Endpoint, Flow Flow)> Places() =>
    [
        .. TokenFlows.Select(flow => (Endpoint.Token, flow)),
        (Endpoint.Authorize, Flow.WebServer), (Endpoint.Authorize, Flow.UserAgent), (Endpoint.Authorize, Flow.Hybrid),
        (Endpoint.Rest, Flow.WebServer), (Endpoint.UserInfo, Flow.WebServer), (Endpoint.Revoke, Flow.WebServer), (Endpoint.Introspect, Flow.WebServer), (Endpoint.Soap, Flow.SoapLogin),
    ];

    /// <summary>The world in which the cause is what refuses here; null where it cannot be the case or is not looked at.</summary>
    private static World? Spoken(RootCause cause, Endpoint endpoint, Flow flow, DateTimeOffset today)
    {
        var here = Healthy.On(today).Set([Request.Flow.At(flow), Request.Endpoint.At(endpoint)]);
        var broken = cause.Break(here);
        var seen = here.Set(broken.Facts.Where(fact => Sight.Sees(fact.Setting, endpoint, flow) && fact.Setting != Request.Flow));
        return Decision.On(seen) is Decision.Denied { Cause: var refuser } && refuser == cause ? seen : null;
    }
}
