using System.Runtime.CompilerServices;
using SfOAuth.Causes;

namespace SfOAuth.Diagnosing;

/// <summary>What a rulebook comes to, worked out once: the phrases, the parts, and every cause before anything is known.</summary>
internal sealed class Practice
{
    private static readonly Practice OfCatalogue = new(Rulebook.BuiltIn);

    /// <summary>A rulebook goes, and what was worked out for it goes with it.</summary>
    private static readonly ConditionalWeakTable<Rulebook, Practice> Others = [];

    private readonly Lazy<Judgements> judgements;
    private readonly Lazy<Weighing> weighing;

    private Practice(Rulebook rules)
    {
        Signatures = new(rules.Refusals);
        judgements = new(() => new(rules.Causes));
        weighing = new(() => new(rules));
    }

    public Signatures Signatures { get; }

    public Judgements Judgements => judgements.Value;

    public Weighing Weighing => weighing.Value;

    /// <summary>For these rules; for the catalogue where none are given.</summary>
    public static Practice Of(Rulebook? rules) =>
        rules is null || rules == Rulebook.BuiltIn ? OfCatalogue : Others.GetValue(rules, static rules => new(rules));
}
