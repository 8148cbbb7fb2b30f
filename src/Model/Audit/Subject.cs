using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>An app inside its org, or the org itself: what is reviewed at a time.</summary>
public sealed class Subject
{
    private Subject(string name, bool isApp, ImmutableArray<Fact> own, ImmutableArray<Fact> around, DateTimeOffset today)
    {
        (Name, IsApp, Own, Around, Today) = (name, isApp, own, around, today);
        Flows = isApp ? Declaration.Flows(own) : [];
        World = Declaration.World(own, around).With(Incident.Today.At(today, new(Standing.Read, null, "today")));
    }

    /// <summary>The app's label, or <c>the org</c>.</summary>
    public string Name { get; }

    public bool IsApp { get; }

    /// <summary>What is declared of it, every value with its place.</summary>
    public ImmutableArray<Fact> Own { get; }

    /// <summary>What is declared around it.</summary>
    public ImmutableArray<Fact> Around { get; }

    public DateTimeOffset Today { get; }

    /// <summary>The flows it is set up for, as far as is known.</summary>
    public ImmutableArray<Flow> Flows { get; }

    /// <summary>The settings of it that have one value.</summary>
    public World World { get; }

    /// <summary>An app, with what is known of its org.</summary>
    public static Subject App(string name, IEnumerable<Fact> app, IEnumerable<Fact> org, DateTimeOffset today) => new(name, isApp: true, [.. app], [.. org], today);

    /// <summary>The org, with everything found in it that belongs to no app.</summary>
    public static Subject Org(IEnumerable<Fact> org, DateTimeOffset today) => new("the org", isApp: false, [.. org], [], today);

    /// <summary>All values of a setting that may be declared several times.</summary>
    public IEnumerable<Fact> All(Setting setting) => Own.Where(fact => fact.Setting == setting);

    /// <summary>The fact, where the setting has this one value.</summary>
    public IEnumerable<Fact> Where<T>(Setting<T> setting, T value)
        where T : notnull => World[setting] is [var only] && only.Value.Equals(value) ? [only] : [];
}
