using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SfOAuth.Intake;

/// <summary>Reads the claims a login depends on, whatever type they were written in.</summary>
internal static class Claims
{
    // Seconds reach this value in the year 5138; milliseconds did in 1973.
    private const double FirstMilliseconds = 1e11;

    private const double LastSecond = 253_402_300_799;

    private static readonly string[] OfAccessTokens = ["scope", "scp", "tnk", "mty", "sfi", "client_id", "roles", "sfap_op"];

    public static Assertion Fill(Assertion bare, JsonElement? header, JsonElement? payload)
    {
        var issuer = Text(payload, "iss");
        var (expires, inMilliseconds) = Time(payload, "exp");
        return bare with
        {
            Algorithm = Text(header, "alg"),
            Issuer = issuer,
            Subject = Text(payload, "prn") ?? Text(payload, "sub"),
            Audience = Audience(payload),
            Expires = expires,
            ExpiresIsMilliseconds = inMilliseconds,
            ExpiresIsString = Find(payload, "exp")?.ValueKind is JsonValueKind.String,
            IssuedAt = Time(payload, "iat").Time,
            Jti = Text(payload, "jti"),
            IsAccessToken = IsUrl(issuer) || OfAccessTokens.Any(claim => Find(payload, claim) is not null),
        };
    }

    public static bool IsUrl(string? text) => text?.Contains("://", StringComparison.Ordinal) is true;

    private static JsonElement? Find(JsonElement? of, string name) =>
        of is { } holder && JsonText.Find(holder, name) is { ValueKind: not JsonValueKind.Null } claim ? claim : null;

    private static string? Text(JsonElement? of, string name) => Find(of, name) is { } claim ? JsonText.Of(claim) : null;

    private static ImmutableArray<string> Audience(JsonElement? payload) => Find(payload, "aud") switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(JsonText.Of)],
        { } single => [JsonText.Of(single)],
        null => [],
    };

    private static (DateTimeOffset? Time, bool InMilliseconds) Time(JsonElement? payload, string name)
    {
        if (Text(payload, name) is not { } written
            || !double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number) || number < 0)
        {
            return (null, false);
        }

        var inMilliseconds = number >= FirstMilliseconds;
        var seconds = inMilliseconds ? number / 1000 : number;
        return (seconds <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null, inMilliseconds);
    }
}
