using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>
/// A reason why a login fails, stated once: forwards it refuses, backwards it explains, without a symptom it
/// is an audit rule. Its words (title, rivals, change, cost, proof, sources) are the page beside the class.
/// </summary>
public abstract class RootCause
{
    private World? broken;

    /// <param name="slug">The name; without one, that of the class.</param>
    protected RootCause(string? slug = null) => Slug = slug ?? Kebab.Of(GetType().Name);

    /// <summary>The name for ever: <c>user-not-assigned</c>.</summary>
    public string Slug { get; }

    /// <summary>Who states it where it is not the catalogue: <c>rule file acme.yaml</c>. Empty for our own.</summary>
    public virtual string Origin => "";

    /// <summary>Former spellings, still understood.</summary>
    public virtual ImmutableArray<string> Aliases { get; } = [];

    /// <summary>Where on its way the attempt is refused.</summary>
    public abstract Stage Stage { get; }

    /// <summary>Where the cause can exist at all, usually the flow. Says nothing about its likelihood.</summary>
    public virtual Claim Given { get; } = Claim.Always;

    /// <summary>The state of the world that is the cause.</summary>
    public abstract Claim When { get; }

    /// <summary>The state that ends it.</summary>
    public abstract Claim Fix { get; }

    /// <summary>How often it is behind a failure of which nothing else is known.</summary>
    public virtual Rarity Rarity => Rarity.Uncommon;

    /// <summary>The answers it earns.</summary>
    public abstract ImmutableArray<Sign> Says { get; }

    /// <summary>The Login History rows it leaves.</summary>
    public virtual ImmutableArray<Trace> Leaves { get; } = [];

    /// <summary>What the newest Login History row shows when no status is named: a failure, a success, no row. Null: not known.</summary>
    public virtual HistoryRow? Row => Leaves.IsEmpty ? null : HistoryRow.Failure;

    /// <summary>Once there, it refuses every attempt until somebody changes something.</summary>
    public virtual bool IsSteady => true;

    /// <summary>Soft evidence for and against.</summary>
    public virtual ImmutableArray<Clue> Clues { get; } = [];

    /// <summary>What it would make of the settings it is about, were nothing else known.</summary>
    public World Broken => broken ??= Break(World.Unknown);

    /// <summary>Is it the case in this world, here?</summary>
    public Verdict Holds(World world) =>
        (Verdict)Math.Min((int)Given.Holds(world), (int)When.Holds(world));

    /// <summary>The cause's part in the failures that are answered so; of words that hide an answer, its part in what they hide.</summary>
    public double PartIn(Refusal refusal) =>
        refusal.Hides.IsEmpty
            ? Says.Where(sign => sign.Refusal == refusal).Sum(sign => sign.Part)
            : refusal.Hides.Sum(hidden => hidden.Weight * PartIn(hidden)) / refusal.Hides.Sum(hidden => hidden.Weight);

    /// <summary>The world with this cause in it.</summary>
    public World Break(World world) => When.Make(Given.Make(world));

    /// <summary>The world after the change that ends it.</summary>
    public World Repair(World world) => Fix.Make(world);

    public override string ToString() => Slug;
}
