namespace SfOAuth.Faces.Tests.Playbook;

/// <summary>What the command line answered to a row, as people and as programs read it.</summary>
internal sealed class RowAnswer
{
    private readonly JsonElement json;

    private RowAnswer(Told text, Told told)
    {
        Code = text.Code;
        Codes = (text.Code, told.Code);
        Text = string.Join(' ', text.Out.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Error = text.Error;
        json = told.Out.Length > 0 ? told.Json : default;
    }

    public int Code { get; }

    /// <summary>The exit codes of the text and of the JSON.</summary>
    public (int Text, int Json) Codes { get; }

    /// <summary>The text on one line.</summary>
    public string Text { get; }

    public string Error { get; }

    public ImmutableArray<string> Causes => Ids("causes", "id");

    public ImmutableArray<string> RuledOut => Ids("ruledOut", "id");

    public ImmutableArray<string> Asks => Ids("ask", "name");

    public string Verdict => json.GetProperty("verdict").GetString()!;

    public string State => First.GetProperty("state").GetString()!;

    public string? Neighbour => json.GetProperty("neighbour") is { ValueKind: JsonValueKind.Object } neighbour ? neighbour.GetProperty("id").GetString() : null;

    /// <summary>The remedy of the likeliest cause.</summary>
    public string Change => First.GetProperty("remedy").GetRawText();

    /// <summary>What a success of the likeliest cause looks like.</summary>
    public string Proof => First.GetProperty("verify").GetString()!;

    private JsonElement First => json.GetProperty("causes")[0];

    public static RowAnswer To(Row row) => new(Ask(row, []), Ask(row, ["--format", "json"]));

    /// <summary>What came out, in one line, for whoever reads a failure.</summary>
    public override string ToString() =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty("causes", out _) && json.TryGetProperty("verdict", out _)
            ? $"{Verdict}; {string.Join(", ", json.GetProperty("causes").EnumerateArray().Take(6).Select(cause => $"{cause.GetProperty("id").GetString()} {cause.GetProperty("probability").GetDouble():0.00}"))}; ruled out {string.Join(", ", RuledOut)}; asks {string.Join(", ", Asks)}"
            : Text;

    private static Told Ask(Row row, string[] more) =>
        row.Paste.Length > 0 ? Sfoauth.Pipe(row.Paste, [.. row.Arguments, .. more]) : Sfoauth.Run([.. row.Arguments, .. more]);

    private ImmutableArray<string> Ids(string list, string member) =>
        json.TryGetProperty(list, out var items) ? [.. items.EnumerateArray().Select(item => item.GetProperty(member).GetString()!)] : [];
}
