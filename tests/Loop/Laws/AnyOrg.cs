using System.Collections.Immutable;
using CsCheck;

namespace SfOAuth.Demonstration.Tests;

/// <summary>Healthy orgs of every kind, and causes to break them with.</summary>
internal static class AnyOrg
{
    private const int Seed = 20261125;

    private static readonly Gen<OrgKind> Kinds = Gen.OneOf(OrgKind.Production, OrgKind.Sandbox, OrgKind.DeveloperEdition);

    private static readonly Gen<Func<AppRecord, AppRecord>> Apps =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 5], Gen.Int[1, 24], Gen.Bool).Select((rotates, pkce, jwt, hours, idles) => new Func<AppRecord, AppRecord>(app => app with
        {
            Rotates = rotates,
            RequiresPkce = pkce,
            TokenFormat = jwt == 0 ? TokenFormat.Jwt : TokenFormat.Opaque,
            SessionTimeout = TimeSpan.FromHours(Math.Max(2, hours)),
            RefreshPolicy = idles ? RefreshPolicy.ExpireIfNotUsed : RefreshPolicy.ValidUntilRevoked,
            RefreshWindow = idles ? TimeSpan.FromDays(20) : app.RefreshWindow,
        }));

    /// <summary>What surrounds the app and its user: other users, other apps, ranges that hold this machine.</summary>
    private static readonly Gen<Func<Scenario, Scenario>> Surroundings =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool).Select((users, apps, hasRanges) => new Func<Scenario, Scenario>(scenario => scenario with
        {
            Users = [.. scenario.Users, .. Enumerable.Range(1, users).Select(at => new UserRecord { Username = $"user{at}@acme.example", Name = $"User {at}", Password = "Some-Passw0rd", Profile = "Standard User" })],
            Apps = [.. scenario.Apps, .. Enumerable.Range(1, apps).Select(at => new AppRecord { Name = $"App {at}", DeveloperName = $"App_{at}", ConsumerKey = $"3MVG9Other{at}", ConsumerSecret = "other", Callbacks = ["https://other.example/cb"] })],
            Profiles = hasRanges ? [scenario.Profiles[0] with { LoginIpRanges = [new("127.0.0.0", "127.0.0.255")] }, .. scenario.Profiles.Skip(1)] : scenario.Profiles,
        }));

    public static Gen<Func<Scenario, Scenario>> Healthy { get; } = Gen.Select(Kinds, Apps, Surroundings).Select((kind, app, around) => new Func<Scenario, Scenario>(scenario =>
        around(scenario with { Org = scenario.Org with { Kind = kind }, Apps = [app(scenario.Apps[0]), .. scenario.Apps.Skip(1)] })));

    /// <summary>The same ones in every run.</summary>
    public static ImmutableArray<(RootCause Cause, Func<Scenario, Scenario> Org)> Some(int count, IReadOnlyList<RootCause> causes)
    {
        var pairs = Gen.Select(Gen.OneOf([.. causes]), Healthy);
        var random = new PCG(1, Seed);
        return [.. Enumerable.Range(0, count).Select(_ => pairs.Generate(random, null, out var _)).Select(pair => (pair.Item1, pair.Item2))];
    }
}
