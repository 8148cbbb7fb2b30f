using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>A statement about one setting.</summary>
public abstract record SettingClaim(Setting Setting) : Claim
{
    public override ImmutableArray<Setting> Settings { get; } = [Setting];

    public override Verdict Holds(World world)
    {
        var facts = world[Setting];
        if (facts.IsEmpty)
        {
            return Verdict.Unknown;
        }

        var first = Admits(facts[0].Value);
        return facts.All(fact => Admits(fact.Value) == first) ? first ? Verdict.Yes : Verdict.No : Verdict.Unknown;
    }

    public override Truth Judge(World world) => Holds(world) switch
    {
        Verdict.Unknown => new(Verdict.Unknown, [], [Setting]),
        var verdict => new(verdict, world[Setting], []),
    };

    /// <summary>Does this value satisfy the statement?</summary>
    public abstract bool Admits(object value);
}

/// <summary>The setting has, or has not, one of some values.</summary>
public sealed record ValueClaim(Setting Setting, ImmutableArray<object> Values, bool Negated) : SettingClaim(Setting)
{
    public override bool Admits(object value) => Values.Contains(value) != Negated;

    public override World Make(World world) => Move(world, Negated);

    public override World Unmake(World world) => Move(world, !Negated);

    public override string ToString() =>
        $"{Setting.Label} is {(Negated ? "not " : "")}{string.Join(" or ", Values.Select(Setting.Show))}";

    private World Move(World world, bool away)
    {
        var fit = world[Setting] is [var only] && Values.Contains(only.Value) != away;
        return fit ? world : world.Set(Setting, away ? Other() : Values[0]);
    }

    private object Other() =>
        Setting.Usual is { } usual && !Values.Contains(usual) ? usual
        : Setting.Choices.FirstOrDefault(choice => !Values.Contains(choice)) ?? "another";
}

/// <summary>The setting passes a test, for example a limit.</summary>
public sealed record TestClaim<T>(Setting<T> Of, string Words, Func<T, bool> Test, T Example, T Counterexample) : SettingClaim(Of)
    where T : notnull
{
    public override bool Admits(object value) => Test((T)value);

    public override World Make(World world) => Holds(world) is Verdict.Yes ? world : world.Set(Of, Example);

    public override World Unmake(World world) => Holds(world) is Verdict.No ? world : world.Set(Of, Counterexample);

    public override string ToString() => $"{Of.Label} {Words}";
}
