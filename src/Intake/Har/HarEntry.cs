using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Reads one entry of a HAR file, taking what is missing as empty.</summary>
internal static class HarEntry
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static HttpExchange? Read(ReadOnlyMemory<byte> json, Slice slice)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            return Read(document.RootElement, slice);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HttpExchange? Read(JsonElement entry, Slice slice)
    {
        if (Find(entry, "request") is not { ValueKind: JsonValueKind.Object } request)
        {
            return null;
        }

        var response = Find(entry, "response") ?? default;
        return new HttpExchange(
            Text(request, "method"),
            Text(request, "url"),
            Headers(request),
            RequestBody(Find(request, "postData") ?? default),
            Number(response, "status"),
            Headers(response),
            ResponseBody(Find(response, "content") ?? default),
            slice)
        {
            Failure = Text(response, "_error"),
        };
    }

    private static string RequestBody(JsonElement post)
    {
        if (Text(post, "text") is { Length: > 0 } text)
        {
            return text;
        }

        var pairs = Pairs(post, "params").Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Encode(pair.Value)}");
        return string.Join('&', pairs);
    }

    // What is masked stays readable as masked.
    private static string Encode(string value) => Uri.EscapeDataString(value).Replace("%2A", "*", StringComparison.Ordinal);

    private static string ResponseBody(JsonElement content)
    {
        var text = Text(content, "text");
        if (Text(content, "encoding") != "base64")
        {
            return text;
        }

        // What base64 kept from the mask at the door is masked here.
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Masker.Mask(Encoding.UTF8.GetString(bytes, 0, length)).Text : text;
    }

    private static ImmutableArray<KeyValuePair<string, string>> Headers(JsonElement of) => Pairs(of, "headers");

    private static ImmutableArray<KeyValuePair<string, string>> Pairs(JsonElement of, string name) =>
        Find(of, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(pair => KeyValuePair.Create(Text(pair, "name"), Text(pair, "value")))]
            : [];

    private static string Text(JsonElement of, string name) =>
        Find(of, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? JsonText.Of(value) : "";

    private static JsonElement? Find(JsonElement of, string name) => JsonText.Find(of, name);

    private static int Number(JsonElement of, string name) =>
        int.TryParse(Text(of, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
