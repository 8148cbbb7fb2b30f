using System.Collections.Frozen;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>Reads an answer of the REST API that is no success.</summary>
internal static class Obstacles
{
    private const int LongestWords = 200;

    /// <summary>What Salesforce's codes mean for a reader, whatever the status they come with.</summary>
    private static readonly FrozenDictionary<string, ObstacleKind?> Kinds = new Dictionary<string, ObstacleKind?>
    {
        ["INVALID_SESSION_ID"] = ObstacleKind.SessionEnded,
        ["REQUEST_LIMIT_EXCEEDED"] = ObstacleKind.Busy,
        ["SERVER_UNAVAILABLE"] = ObstacleKind.Busy,
        ["INVALID_TYPE"] = ObstacleKind.NotVisible,
        ["INVALID_FIELD"] = ObstacleKind.NotVisible,
        ["INSUFFICIENT_ACCESS"] = ObstacleKind.NotVisible,
        ["NOT_FOUND"] = ObstacleKind.NotVisible,
        ["API_DISABLED_FOR_ORG"] = ObstacleKind.NotVisible,
        ["API_CURRENTLY_DISABLED"] = ObstacleKind.NotVisible,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Obstacle Of(string purpose, Exchange exchange)
    {
        var (code, message) = Error(exchange.Body);
        var words = Said(code, message);
        return (exchange.Status, Kinds.GetValueOrDefault(code)) switch
        {
            (0, _) => new(ObstacleKind.NotReached, "", $"{purpose}: no answer, {exchange.Failure}."),
            (_, { } kind) => new(kind, code, Sentence(purpose, kind, words)),
            (401, _) => new(ObstacleKind.SessionEnded, code, Sentence(purpose, ObstacleKind.SessionEnded, words)),
            (429 or 503, _) => new(ObstacleKind.Busy, code, Sentence(purpose, ObstacleKind.Busy, words)),
            ( >= 500, _) => new(ObstacleKind.Busy, code, $"{purpose}: the org answered with an error of its own, HTTP {exchange.Status}{words}."),
            (403 or 404, _) => new(ObstacleKind.NotVisible, code, Sentence(purpose, ObstacleKind.NotVisible, words)),
            ( >= 300 and < 400, _) => new(ObstacleKind.NotUnderstood, code, $"{purpose}: HTTP {exchange.Status}, the host sends the call elsewhere; it is not the API host of an org."),
            _ when code.Length == 0 => NotUnderstood(purpose, exchange),
            _ => new(ObstacleKind.Refused, code, Sentence(purpose, ObstacleKind.Refused, words)),
        };
    }

    /// <summary>A SOAP fault.</summary>
    public static Obstacle OfFault(string purpose, string code, string message)
    {
        var kind = Kinds.GetValueOrDefault(code) ?? ObstacleKind.Refused;
        return new(kind, code, Sentence(purpose, kind, Said(code, message)));
    }

    public static Obstacle NotUnderstood(string purpose, Exchange exchange) =>
        new(ObstacleKind.NotUnderstood, "", $"{purpose}: HTTP {exchange.Status} with something that is no answer of this API ({Kind(exchange.Body)}).");

    private static string Sentence(string purpose, ObstacleKind kind, string words) => kind switch
    {
        ObstacleKind.SessionEnded => $"{purpose}: the session is not accepted{words}.",
        ObstacleKind.Busy => $"{purpose}: the org accepts no calls for now{words}.",
        ObstacleKind.NotVisible => $"{purpose}: not visible to this user, or not there in this org{words}.",
        _ => $"{purpose}: refused{words}.",
    };

    private static string Kind(string body) => body.AsSpan().TrimStart() switch
    {
        [] => "an empty body",
        ['<', ..] => "a page",
        ['{' or '[', ..] => "JSON that breaks off",
        _ => "text",
    };

    private static string Said(string code, string message) => (code, message) switch
    {
        ("", _) => "",
        (_, "") => $": {code}",
        _ => $": {code}, {(message.Length > LongestWords ? message[..LongestWords] + "…" : message).ReplaceLineEndings(" ").TrimEnd('.')}",
    };

    /// <summary>REST answers a list of <c>errorCode</c> and <c>message</c>; the identity endpoints one <c>error</c>.</summary>
    private static (string Code, string Message) Error(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var first = json.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : json.RootElement;
            return first.ValueKind is JsonValueKind.Object ? (Text(first, "errorCode") ?? Text(first, "error") ?? "", Text(first, "message") ?? Text(first, "error_description") ?? "") : ("", "");
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
