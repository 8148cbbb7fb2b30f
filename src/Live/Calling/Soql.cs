using System.Globalization;
using System.Text.RegularExpressions;

namespace SfOAuth.Live;

/// <summary>How values are written in SOQL.</summary>
public static partial class Soql
{
    /// <summary>A text as a literal.</summary>
    public static string Text(string value) => $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>A time as a literal, to the second.</summary>
    public static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What follows IN.</summary>
    public static string In(IEnumerable<string> values) => $"({string.Join(", ", values.Select(Text))})";

    /// <summary>The fields that a query asks for.</summary>
    public static string[] Fields(string soql) => Select().Match(soql) is { Success: true } match ? match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries) : [];

    /// <summary>The query without a field that the org does not know; null where it was not asked for by that name, or nothing would be left.</summary>
    public static string? Without(string soql, string field)
    {
        if (Select().Match(soql) is not { Success: true } match)
        {
            return null;
        }

        var fields = match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries);
        var kept = fields.Where(one => !one.Equals(field, StringComparison.OrdinalIgnoreCase) && !one.EndsWith("." + field, StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.Count == fields.Length || kept.Count == 0 ? null : $"SELECT {string.Join(", ", kept)}{soql[match.Length..]}";
    }

    /// <summary>The column that an INVALID_FIELD complains of.</summary>
    public static string? Complained(string words) => Column().Match(words) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^SELECT\s+(.+?)(?=\s+FROM\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Select();

    [GeneratedRegex(@"No such column '([A-Za-z0-9_.]+)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Column();
}
