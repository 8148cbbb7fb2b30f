using System.Collections.Concurrent;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The world around a request before the request itself is looked at: healthy defaults, overlaid with the org's real state.</summary>
/// <param name="World">What holds for this app, user, flow and endpoint.</param>
/// <param name="Cause">The gate that refuses already here; null when none does.</param>
internal sealed record Surroundings(World World, RootCause? Cause, int Version, DateTimeOffset Until)
{
    public bool AreFresh(Store store) => Version == store.Version && store.Clock.Now is var now && now < Until && now > Until - SurroundingsCache.Lifetime;
}

/// <summary>Surroundings are the same for thousands of requests: they are put together once, and again when Setup or the hour changes.</summary>
internal sealed class SurroundingsCache(Store store, FaultBoard faults)
{
    // Login hours, the age of an app and lock-outs move with the clock.
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20) * 2;

    private const int Kept = 20_000;
    private readonly ConcurrentDictionary<(int App, int User, Flow Flow, Endpoint Endpoint, System.Net.IPAddress From), Surroundings> known = [];

    public Surroundings Of(Turn turn)
    {
        var key = (turn.App?.Number ?? 0, turn.User?.Number ?? 0, turn.Flow, turn.Endpoint, turn.From);
        if (known.TryGetValue(key, out var found) && found.AreFresh(store))
        {
            return found;
        }

        if (known.Count > Kept)
        {
            known.Clear();
        }

        return known[key] = Look(turn);
    }

    private Surroundings Look(Turn turn)
    {
        var version = store.Version;
        var until = store.Clock.Now + (Lifetime / 2);
        var world = Healthy.On(store.Clock.Now).Set(FactsOf(turn)).Set(faults.Pretended(turn));
        return new(world, (Decision.On(world) as Decision.Denied)?.Cause, version, until);
    }

    // A loop and no query: a query over pairs is compiled at the first request, and the first token waits for it.
    private static List<Fact> FactsOf(Turn turn)
    {
        var (scene, facts) = (turn.Scene, new List<Fact> { Request.Flow.At(turn.Flow), Request.Endpoint.At(turn.Endpoint) });
        foreach (var lever in Levers.All)
        {
            if (Sight.Sees(lever.Setting, turn.Endpoint, turn.Flow) && lever.Read(scene) is { } value)
            {
                facts.Add(new(lever.Setting, value, Source.Given));
            }
        }

        return facts;
    }
}
