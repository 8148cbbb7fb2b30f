using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>
/// What is known: setting → facts. Unknown is never "no". Two equally good sources that disagree leave
/// every value they name possible, whatever the order in which they came.
/// </summary>
public sealed class World
{
    private readonly Dictionary<Setting, ImmutableArray<Fact>> facts;
    private readonly Dictionary<Setting, string> reasons;

    private World(Dictionary<Setting, ImmutableArray<Fact>> facts, Dictionary<Setting, string> reasons)
    {
        this.facts = facts;
        this.reasons = reasons;
    }

    /// <summary>Nothing is known.</summary>
    public static World Unknown { get; } = new([], []);

    /// <summary>Everything that is known, in a fixed order.</summary>
    public IEnumerable<Fact> Facts => facts.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    /// <summary>The settings of which something is known, in no order.</summary>
    public IEnumerable<Setting> Settings => facts.Keys;

    /// <summary>The facts of the best standing about a setting: none, one, or several that disagree.</summary>
    public ImmutableArray<Fact> this[Setting setting] =>
        facts.TryGetValue(setting, out var known) ? known : [];

    /// <summary>True when exactly one value is known.</summary>
    public bool Knows(Setting setting) => this[setting].Length == 1;

    /// <summary>True when exactly one value is known and somebody said or read it: a guess from words is worth asking about.</summary>
    public bool IsSettled(Setting setting) => this[setting] is [{ Source.Standing: > Standing.Inferred }];

    /// <summary>Why a setting is not known, where a look-up failed or sources disagree.</summary>
    public string? WhyUnknown(Setting setting) =>
        this[setting].Length > 1
            ? $"the sources disagree: {string.Join(", ", this[setting].Select(fact => setting.Show(fact.Value)))}"
            : reasons.GetValueOrDefault(setting);

    /// <summary>The one known value, or null.</summary>
    public T? Get<T>(Setting<T> setting)
        where T : struct => this[setting] is [var only] ? (T)only.Value : null;

    /// <summary>The one known text, or null.</summary>
    public string? Get(Setting<string> setting) => this[setting] is [var only] ? (string)only.Value : null;

    /// <summary>The same world with more facts.</summary>
    public World With(params IEnumerable<Fact> more)
    {
        var next = new Dictionary<Setting, ImmutableArray<Fact>>(facts);
        foreach (var fact in more)
        {
            next[fact.Setting] = Merge(next.GetValueOrDefault(fact.Setting), fact);
        }

        return new World(next, reasons);
    }

    /// <summary>The same world with this setting changed to one value, whatever was known of it before.</summary>
    public World Set(Setting setting, object value) =>
        new(new Dictionary<Setting, ImmutableArray<Fact>>(facts) { [setting] = [new Fact(setting, value, Source.Given)] }, reasons);

    /// <summary>The same world with several settings changed, whatever was known of them before.</summary>
    public World Set(params IEnumerable<Fact> changes)
    {
        var next = new Dictionary<Setting, ImmutableArray<Fact>>(facts);
        foreach (var change in changes)
        {
            next[change.Setting] = [change];
        }

        return new World(next, reasons);
    }

    /// <summary>The same world without what is known of a setting.</summary>
    public World Without(Setting setting)
    {
        var next = new Dictionary<Setting, ImmutableArray<Fact>>(facts);
        next.Remove(setting);
        return new World(next, reasons);
    }

    /// <summary>The same world, remembering why a setting could not be read.</summary>
    public World Lacking(Setting setting, string because) =>
        new(facts, new Dictionary<Setting, string>(reasons) { [setting] = because });

    private static ImmutableArray<Fact> Merge(ImmutableArray<Fact> known, Fact fact)
    {
        if (known.IsDefaultOrEmpty || fact.Source.Standing > known[0].Source.Standing)
        {
            return [fact];
        }

        if (fact.Source.Standing < known[0].Source.Standing)
        {
            return known;
        }

        var twin = known.FirstOrDefault(other => other.Value.Equals(fact.Value));
        return twin is null ? [.. known.Append(fact).OrderBy(Rank, StringComparer.Ordinal)]
            : Precedes(fact.Source, twin.Source) ? known.Replace(twin, fact)
            : known;
    }

    private static string Rank(Fact fact) => fact.Setting.Show(fact.Value);

    private static bool Precedes(Source one, Source other) =>
        string.CompareOrdinal(Place(one), Place(other)) < 0;

    private static string Place(Source source) =>
        source.Slice is { } slice ? $"{slice.Input}:{slice.Offset:D12}" : "~" + source.Note;
}
