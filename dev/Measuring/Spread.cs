namespace SfOAuth.Dev.Measuring;

/// <summary>Median, ninth decile and maximum of a list of sizes.</summary>
public sealed record Spread(int Median, int P90, int Max)
{
    public static Spread Of(IEnumerable<int> sizes)
    {
        var sorted = sizes.Order().ToArray();
        return sorted is [] ? new(0, 0, 0) : new(At(sorted, 0.5), At(sorted, 0.9), sorted[^1]);
    }

    public override string ToString() => $"{Median,6} {P90,6} {Max,6}";

    private static int At(int[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(part * sorted.Length) - 1)];
}
