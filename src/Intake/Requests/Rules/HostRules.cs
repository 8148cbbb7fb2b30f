using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Where the login went, and whether a redirect stood in its way.</summary>
internal static class HostRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Login is not { Call: { } call } login)
        {
            return [];
        }

        return [.. Host(call), .. Redirect(talk, call, login.Answer)];
    }

    private static IEnumerable<Found> Host(Call call)
    {
        if (Hosts.Of(call.Host) is not { } host)
        {
            yield break;
        }

        var piece = call.Address.Host.Length > 0 ? call.Address.Whole : call["Host"]?.Whole ?? call.Line;
        yield return Client.LoginHost.Seen(host.Kind, piece);
        if (!call.Address.HostIsHidden)
        {
            yield return Client.LoginHostName.Seen(host.Name, piece);
        }

        if (host.Org is { } kind)
        {
            yield return new(Org.Kind, kind, piece, Standing.Derived);
        }
    }

    private static IEnumerable<Found> Redirect(Conversation talk, Call call, Answer? answer)
    {
        if (call.Endpoint is not Endpoint.Token || talk.Login is { Succeeds: true })
        {
            yield break;
        }

        if (answer is { IsRedirect: true })
        {
            yield return Request.ReachesTokenEndpointUnredirected.Seen(false, answer.HeaderOf("Location")?.Whole ?? answer.Line);
        }
        else if (RedirectsAlways(call))
        {
            yield return Request.ReachesTokenEndpointUnredirected.Seen(false, call.Address.Whole);
        }
        else if (call is { Origin: Origin.Verbose, Method: "POST" } && answer is { Status: not null })
        {
            yield return Request.ReachesTokenEndpointUnredirected.Seen(true, answer.Line);
        }
    }

    // The token endpoint of an Experience Cloud site (.my.site.com, or a path before /services) is a documented one.
    private static bool RedirectsAlways(Call call) =>
        Hosts.Of(call.Host) is { } host
        && (call.Address.Scheme is "http"
            || host.Kind is HostKind.Lightning
            || (host.Kind is HostKind.Site && host.Name.EndsWith(".force.com", StringComparison.Ordinal) && call.Address.Path.TrimStart('/').StartsWith("services/", StringComparison.Ordinal)));
}
