namespace SfOAuth.Intake;

/// <summary>Plain words that are an answer by themselves.</summary>
internal static class ApiWords
{
    private static readonly System.Buffers.SearchValues<string> Words =
        System.Buffers.SearchValues.Create(["INVALID_SESSION_ID", "Bad_OAuth_Token", "INVALID_LOGIN", "error=invalid_", "error=unsupported_"], StringComparison.Ordinal);

    /// <summary>True when the line is such an answer.</summary>
    public static bool In(string text, int start, int length) =>
        length < 4_000 && text.AsSpan(start, length).ContainsAny(Words);
}
