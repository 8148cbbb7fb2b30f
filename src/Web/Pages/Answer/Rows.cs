namespace SfOAuth.Web;

/// <summary>The answer to "what does Login History show?": a status is a line to be read like any other, and no row is a fact.</summary>
internal static class Rows
{
    /// <summary>What the line is called as an input.</summary>
    public const string Source = "your answer";

    private const string Name = "login_history=";
    private const string None = "no row";

    public static bool IsAnswer(string fact) => fact.StartsWith(Name, StringComparison.Ordinal);

    /// <summary>The line to read; null where there is none.</summary>
    public static string? Line(string fact) => Value(fact) is not None and var status ? $"Login History: {status}" : null;

    /// <summary>The fact to state; null where it is a line.</summary>
    public static string? Fact(string fact) => Value(fact) is None ? "history_row=none" : null;

    private static string Value(string fact) => fact[Name.Length..].Trim('`', ' ');
}
