using System.Globalization;

namespace SfOAuth.Intake;

/// <summary>Sizes and counts as people read them.</summary>
internal static class Sizes
{
    public static string Show(long bytes) => bytes switch
    {
        >= 1_000_000_000 => $"{(bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture)} GB",
        >= 1_000_000 => $"{(bytes / 1e6).ToString("0", CultureInfo.InvariantCulture)} MB",
        >= 1_000 => $"{(bytes / 1e3).ToString("0", CultureInfo.InvariantCulture)} KB",
        _ => $"{bytes} bytes",
    };

    public static string Count(long count, string unit) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {unit}{(count == 1 ? "" : unit.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s")}";
}
