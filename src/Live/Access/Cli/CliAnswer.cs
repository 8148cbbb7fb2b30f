using System.Text;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>What the Salesforce CLI answered in JSON: a result, or an error with a name.</summary>
internal sealed record CliAnswer
{
    private const int LongestWords = 240;

    private CliAnswer()
    {
    }

    /// <summary>It answered, and this is it.</summary>
    public JsonElement Result { get; private init; }

    /// <summary>The name of the error: <c>NamedOrgNotFoundError</c>; empty where it gave none.</summary>
    public string Error { get; private init; } = "";

    /// <summary>What it said of the error, on one line and without secrets.</summary>
    public string Words { get; private init; } = "";

    /// <summary>It did not answer within its time.</summary>
    public bool IsLate { get; private init; }

    /// <summary>It has no such command: an older one.</summary>
    public bool IsUnknownCommand { get; private init; }

    public bool HasResult => Result.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    public static CliAnswer Of(ProgramRun run)
    {
        if (run.IsLate)
        {
            return new() { IsLate = true };
        }

        if (Find(run.Output) is not { } json)
        {
            return new() { IsUnknownCommand = true, Words = Tame(run.Errors) };
        }

        var error = Text(json, "name");
        return json.TryGetProperty("result", out var result) && result.ValueKind is JsonValueKind.Object or JsonValueKind.Array && error.Length == 0
            ? new() { Result = result }
            : new() { Error = error, Words = Tame(Text(json, "message")), IsUnknownCommand = error.Contains("CommandNotFound", StringComparison.OrdinalIgnoreCase) };
    }

    /// <summary>A member that is text; empty where it is not.</summary>
    public static string Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()!.Trim() : "";

    /// <summary>The object in the output. Warnings of plugins and of Node may stand before it and behind it.</summary>
    private static JsonElement? Find(string output)
    {
        for (var at = output.IndexOf('{', StringComparison.Ordinal); at >= 0; at = output.IndexOf('{', at + 1))
        {
            if ((at == 0 || output[at - 1] is '\n' or '\r' or '\uFEFF') && Parse(output.AsSpan(at)) is { } json && IsEnvelope(json))
            {
                return json;
            }
        }

        return null;
    }

    /// <summary>A warning may be JSON as well.</summary>
    private static bool IsEnvelope(JsonElement json) => json.TryGetProperty("status", out _) || json.TryGetProperty("result", out _) || json.TryGetProperty("exitCode", out _);

    private static JsonElement? Parse(ReadOnlySpan<char> text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.ToString()));
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Tame(string words)
    {
        var masked = string.Concat(Door.OpenText("Salesforce CLI", words).Excerpts.Select(excerpt => excerpt.Text));
        var line = string.Join(' ', masked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "›"));
        return line.Length > LongestWords ? line[..LongestWords] + "…" : line;
    }
}
