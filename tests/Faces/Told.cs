namespace SfOAuth.Faces.Tests;

/// <summary>What a command line answered.</summary>
internal sealed record Told(int Code, string Out, string Error)
{
    /// <summary>The answer as the JSON it is.</summary>
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Out);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The causes, best first.</summary>
    public ImmutableArray<string> Causes => [.. Json.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("id").GetString()!)];

    public string Verdict => Json.GetProperty("verdict").GetString()!;

    public string Everything => $"exit code {Code}\n{Out}\n{Error}";
}
