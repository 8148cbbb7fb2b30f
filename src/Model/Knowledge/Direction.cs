using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>Which values of a setting let more in than others.</summary>
public sealed record Direction
{
    private readonly Exposure steady;
    private readonly ImmutableArray<object> narrowToWide;
    private readonly bool isTime;

    private Direction(Exposure steady, ImmutableArray<object> narrowToWide, bool isTime = false) =>
        (this.steady, this.narrowToWide, this.isTime) = (steady, narrowToWide, isTime);

    /// <summary>No value lets more in than another.</summary>
    public static Direction None { get; } = new(Exposure.Same, []);

    /// <summary>A change is about one user or one address.</summary>
    public static Direction Narrow { get; } = new(Exposure.Narrow, []);

    /// <summary>The longer, the more.</summary>
    public static Direction Longer { get; } = new(Exposure.More, [], isTime: true);

    /// <summary>The values from the one that lets least in to the one that lets most in.</summary>
    public static Direction Towards(params ReadOnlySpan<object> values) => new(Exposure.More, [.. values]);

    /// <summary>What it does to change the value.</summary>
    /// <param name="from">The value now; null where it is not known, which counts as the narrowest.</param>
    public Exposure Of(object? from, object to) =>
        isTime ? from is TimeSpan now && to is TimeSpan then ? Compare(then.CompareTo(now)) : Exposure.More
        : narrowToWide.IsEmpty ? steady
        : from is null ? narrowToWide[0].Equals(to) ? Exposure.Less : Exposure.More
        : Compare(narrowToWide.IndexOf(to).CompareTo(narrowToWide.IndexOf(from)));

    private static Exposure Compare(int order) => order switch { > 0 => Exposure.More, < 0 => Exposure.Less, _ => Exposure.Same };
}
