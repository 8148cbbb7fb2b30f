namespace SfOAuth.Faces.Tests.Contract;

/// <summary>Whoever quotes a piece of evidence finds it where it is said to be: line, offset and length cut it out of the input.</summary>
public sealed class SliceLaws
{
    public static TheoryData<string> Examples { get; } = [.. Repository.Examples];

    public static TheoryData<string> Cases { get; } = [.. Repository.Cases.Select(page => page.Name)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_piece_of_an_example_is_where_it_is_said_to_be(string example)
    {
        var path = Sfoauth.Example(example);

        var told = Sfoauth.Run("diagnose", path, "--format", "json");

        Assert.Empty(Misplaced(told.Json, File.ReadAllText(path), path));
        Assert.True(told.Verdict is "not-oauth" || Pieces(told.Json).Any());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_piece_of_a_case_is_where_it_is_said_to_be_in_every_encoding(string name)
    {
        var text = Repository.Cases.Single(page => page.Name == name).Input + "\nnote: é ü 日本 😀\n";

        foreach (var (encoding, words, bytes) in Encodings(text))
        {
            Assert.Empty(Misplaced(Ask(bytes), words, "stdin").Select(fault => $"{encoding}: {fault}"));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_encoding_changes_no_diagnosis(string name)
    {
        var text = Repository.Cases.Single(page => page.Name == name).Input + "\n";

        var causes = Encodings(text).Select(one => Causes(Ask(one.Bytes))).ToList();

        Assert.All(causes, told => Assert.Equal(causes[0], told));
    }

    private static IEnumerable<(string Name, string Words, byte[] Bytes)> Encodings(string text)
    {
        var windows = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        yield return ("UTF-8", text, Encoding.UTF8.GetBytes(text));
        yield return ("UTF-8 with a mark", text, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        yield return ("CRLF", windows, Encoding.UTF8.GetBytes(windows));
        yield return ("UTF-16", text, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        yield return ("UTF-16 big-endian, CRLF", windows, [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(windows)]);
    }

    private static JsonElement Ask(byte[] input) => Sfoauth.Run(input, ["diagnose", "-", "--format", "json"]).Json;

    private static string Causes(JsonElement told) =>
        string.Join(", ", told.GetProperty("causes").EnumerateArray().Select(cause => $"{cause.GetProperty("id")} {cause.GetProperty("probability")}"));

    private static IEnumerable<string> Misplaced(JsonElement told, string words, string source) =>
        from piece in Pieces(told)
        where piece.GetProperty("offset").ValueKind is JsonValueKind.Number
        let offset = piece.GetProperty("offset").GetInt32()
        let length = piece.GetProperty("length").GetInt32()
        let text = piece.GetProperty("text").GetString()!
        where piece.GetProperty("source").GetString() != source || !IsCut(words, offset, length, text) || piece.GetProperty("line").GetInt32() != 1 + words.AsSpan(0, offset).Count('\n')
        select piece.GetRawText();

    /// <summary>Letter by letter; a hidden one shows as an asterisk.</summary>
    private static bool IsCut(string words, int offset, int length, string text) =>
        offset + length <= words.Length && text.Length == length && text.Zip(words.Substring(offset, length)).All(pair => pair.First == pair.Second || pair.First == '*');

    /// <summary>Everything in the answer that says where it stands.</summary>
    private static IEnumerable<JsonElement> Pieces(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Pieces(member.Value)).Concat(json.TryGetProperty("offset", out _) ? [json] : []),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Pieces),
        _ => [],
    };
}
