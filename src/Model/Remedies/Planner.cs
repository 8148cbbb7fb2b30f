using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Remedying;

/// <summary>Makes the change that ends a cause, and asks the model what comes of it.</summary>
public static class Planner
{
    /// <summary>What findings of the review that are no causes are ended by.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<PlannedValue>> OfRules = new Dictionary<string, ImmutableArray<PlannedValue>>(StringComparer.Ordinal)
    {
        ["public-client-without-pkce"] = [new(Declared.Pkce, true)],
        ["pkce-off"] = [new(Declared.Pkce, true)],
        ["rotation-off"] = [new(Declared.Rotation, true)],
        ["refresh-without-secret"] = [new(Declared.SecretForRefresh, true)],
        ["introspects-all"] = [new(Declared.SeesAllTokens, false)],
        ["ip-relaxed"] = [new(App.IpRelaxation, IpRelaxation.Enforce)],
        ["ip-relaxation-ignored"] = [new(App.IpRelaxation, IpRelaxation.Enforce)],
        ["server-app-self-authorize"] = [new(App.PermittedUsers, PermittedUsers.AdminApproved), new(Person.IsAssigned, true)],
        ["refresh-idle-limit"] = [new(App.RefreshPolicy, RefreshPolicy.ExpireIfNotUsed)],
        ["refresh-fixed-end"] = [new(App.RefreshPolicy, RefreshPolicy.ExpireIfNotUsed)],
        ["password-flow-allowed"] = [new(Declared.PasswordFlowIsBlocked, true)],
        ["user-agent-flow-allowed"] = [new(Declared.UserAgentFlowIsBlocked, true)],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The rules whose findings a plan can end.</summary>
    public static IEnumerable<string> Rules => OfRules.Keys;

    /// <summary>The change that ends this cause in this world.</summary>
    /// <param name="rules">The gates that judge the attempt before and after; the catalogue's alone where none are given.</param>
    public static Plan For(RootCause cause, World world, Wishes wishes, Rulebook? rules = null)
    {
        var mended = cause.Repair(world);
        var values = cause.Fix.Settings.Where(setting => setting != App.FormatWanted && !Same(world[setting], mended[setting])).SelectMany(setting => mended[setting].Take(1)).Select(fact => Narrowest(new(fact.Setting, fact.Value), world));
        return Make(cause.Slug, [.. values.Concat(Format(cause, world)).DistinctBy(value => value.Setting)], world, wishes, rules);
    }

    /// <summary>The change that ends a finding of this rule; null where the rule has none that a file can hold.</summary>
    public static Plan? For(string rule, World world, Wishes wishes) =>
        OfRules.TryGetValue(rule, out var values) ? Make(rule, values, world, wishes, null) : null;

    private static Plan Make(string what, ImmutableArray<PlannedValue> values, World world, Wishes wishes, Rulebook? rules)
    {
        var after = values.Aggregate(world, (changed, value) => Change(changed, value));
        var edits = values.SelectMany(value => MetadataPaths.For(value.Setting, value.Value, after, wishes)).ToImmutableArray();
        return new(what, values, edits)
        {
            Lacks = [.. values.Select(value => MetadataPaths.Lacks(value.Setting, value.Value, wishes)).Where(words => words.Length > 0)],
            Outside = [.. values.Where(value => !MetadataPaths.Settings.Contains(value.Setting) || value.Setting == Person.IsAssigned)],
            Before = Decision.On(world, rules),
            After = Decision.On(after, rules),
            Remaining = [.. Decision.AllGates(after, rules)],
        };
    }

    /// <summary>The world once a value is planned; a policy brings its time along.</summary>
    public static World Change(World world, PlannedValue value) =>
        value.Value is RefreshPolicy.ExpireIfNotUsed
            ? world.Set(value.Setting, value.Value).Set(App.RefreshWindow, TimeSpan.FromDays(30))
            : world.Set(value.Setting, value.Value);

    /// <summary>Of two changes that both end the cause, the one that opens less: Salesforce ends unused tokens after 30 days anyway.</summary>
    private static PlannedValue Narrowest(PlannedValue value, World world) => value.Value switch
    {
        RefreshPolicy.ValidUntilRevoked => value with { Value = RefreshPolicy.ExpireIfNotUsed },
        TimeSpan when value.Setting == Grant.SessionTimeout => value with { Value = TimeSpan.FromHours(Math.Clamp(Math.Ceiling((world.Get(Grant.AccessTokenAge) ?? TimeSpan.FromHours(2)).TotalHours + 0.1), 2, 24)) },
        TokenFormat when value.Setting == App.TokenFormat && world.Get(App.FormatWanted) is { } wanted => value with { Value = wanted },
        _ => value,
    };

    /// <summary>The API decides which format it wants, never the app.</summary>
    private static IEnumerable<PlannedValue> Format(RootCause cause, World world) =>
        cause.Fix.Settings.Contains(App.FormatWanted) && world.Get(App.FormatWanted) is { } wanted ? [new(App.TokenFormat, wanted)] : [];

    private static bool Same(ImmutableArray<Fact> one, ImmutableArray<Fact> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Value.Equals(pair.Second.Value));
}
