using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Live;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>On which way a client is told most of a cause: where the answer that the cause earns speaks most for it.</summary>
internal static class RouteChoice
{
    /// <summary>Every way, the most telling first.</summary>
    public static ImmutableArray<Route> For(RootCause cause, DateTimeOffset today) =>
        [.. Route.All.Select((route, place) => (Route: route, Place: place, Tells: Telling(cause, route, today))).OrderByDescending(one => one.Tells).ThenBy(one => one.Place).Select(one => one.Route)];

    private static double Telling(RootCause cause, Route route, DateTimeOffset today)
    {
        foreach (var endpoint in Endpoints(route))
        {
            var world = Healthy.On(today).Set([Request.Flow.At(FlowAt(route)), Request.Endpoint.At(endpoint)]);
            if (cause.Given.Holds(world) is not Knowledge.Verdict.No && Answer.Of(cause, world) is { } answer)
            {
                return cause.PartIn(answer.Refusal) * (answer.Modelled.Length == 0 ? 1 : 0.5);
            }
        }

        return 0;
    }

    private static Flow FlowAt(Route route) => route.Strikes is ProbePhase.Refresh ? Flow.Refresh : route.Flow;

    private static Endpoint[] Endpoints(Route route) => route switch
    {
        { Strikes: ProbePhase.Use } => [Endpoint.Rest],
        { Strikes: ProbePhase.Refresh } => [Endpoint.Token],
        { Flow: Flow.WebServer or Flow.Hybrid } => [Endpoint.Authorize, Endpoint.Token],
        { Flow: Flow.UserAgent } => [Endpoint.Authorize],
        { Flow: Flow.SoapLogin } => [Endpoint.Soap],
        _ => [Endpoint.Token],
    };
}
