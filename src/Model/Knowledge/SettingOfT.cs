using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SfOAuth.Knowledge;

/// <summary>A setting whose values are of one type.</summary>
public sealed class Setting<T> : Setting
    where T : notnull
{
    private readonly Words<T> words;

    internal Setting(string name, string label, string look, object? usual, Words<T> words)
        : base(name, label, look)
    {
        Usual = usual;
        this.words = words;
    }

    public override object? Usual { get; }

    public override IReadOnlyList<object> Choices => words.Choices;

    public override string Show(object value) => words.Show((T)value);

    public override object? Read(string text) => words.TryRead(text, out var value) ? value : null;

    /// <summary>The same setting, whose unusual values are healthy too.</summary>
    public Setting<T> Varying() => new(Name, Label, Look, Usual, words) { MayVary = true, Effort = Effort, Opens = Opens };

    /// <summary>The same setting, of which it is known which values let more in.</summary>
    public Setting<T> Opening(Direction direction) => new(Name, Label, Look, Usual, words) { MayVary = MayVary, Effort = Effort, Opens = direction };

    /// <summary>The same setting, with its values from the narrowest to the widest.</summary>
    public Setting<T> Opening(params ReadOnlySpan<T> narrowToWide)
    {
        var values = new object[narrowToWide.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = narrowToWide[at];
        }

        return Opening(Direction.Towards(values));
    }

    /// <summary>The setting has one of these values.</summary>
    public Claim Is(params T[] values) => new ValueClaim(this, Boxed(values), Negated: false);

    /// <summary>The setting has none of these values.</summary>
    public Claim IsNot(params T[] values) => new ValueClaim(this, Boxed(values), Negated: true);

    /// <summary>The value, tested by arithmetic. <paramref name="example"/> passes the test, <paramref name="counterexample"/> fails it.</summary>
    public Claim Fits(string words, Func<T, bool> test, T example, T counterexample) =>
        new TestClaim<T>(this, words, test, example, counterexample);

    /// <summary>A fact about this setting.</summary>
    public Fact At(T value, Source? source = null) => new(this, value, source ?? Source.Given);

    private static ImmutableArray<object> Boxed(T[] values)
    {
        var boxed = new object[values.Length];
        Array.Copy(values, boxed, values.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(boxed);
    }
}
