using System.Globalization;
using System.Text;

namespace SfOAuth.Dev.Docs;

/// <summary>The few pieces of Markdown that the pages need.</summary>
internal static class Markdown
{
    /// <summary>Said in every written page, so that nobody edits one.</summary>
    public const string Written = "<!-- Written by `dotnet run dev.cs -- docs` from the code: edit the code. -->\n\n";

    /// <summary>A table; empty where there are no rows.</summary>
    public static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var body = rows.ToList();
        return body.Count == 0 ? "" : new StringBuilder()
            .AppendLine(Row(heads)).AppendLine(Row([.. heads.Select(_ => "---")])).AppendJoin("\n", body.Select(Row)).Append("\n\n")
            .Replace("\r", "").ToString();
    }

    /// <summary>Verbatim words. A longer fence where they hold a back tick themselves; nothing where there are no words.</summary>
    public static string Code(string text) => text switch
    {
        "" => "",
        _ when text.Contains('`', StringComparison.Ordinal) => $"`` {text} ``",
        _ => $"`{text}`",
    };

    /// <summary>A link to the page of a cause, seen from a folder.</summary>
    public static string Cause(string slug, string folder = "causes/") => $"[{slug}]({folder}{slug}.md)";

    /// <summary>A part of 1 in per cent, as coarse as it is known.</summary>
    public static string Percent(double part) => part switch
    {
        <= 0 => "0 %",
        < 0.01 => "< 1 %",
        _ => (part * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A date as everybody reads it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    private static string Cell(string text) => text.Replace("\n", " ", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
