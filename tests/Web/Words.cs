using System.Text.RegularExpressions;

namespace SfOAuth.Web.Tests;

/// <summary>Looks into pages.</summary>
internal static partial class Words
{
    /// <summary>What stands between two marks; empty where they are not there.</summary>
    public static string Between(string page, string before, string after)
    {
        var from = page.IndexOf(before, StringComparison.Ordinal);
        return from < 0 ? "" : page[(from + before.Length)..] is var rest && rest.IndexOf(after, StringComparison.Ordinal) is >= 0 and var to ? rest[..to] : "";
    }

    /// <summary>The page without the values of its attributes.</summary>
    public static string WithoutValues(string page) => Values().Replace(page, "\"\"");

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Values();
}
