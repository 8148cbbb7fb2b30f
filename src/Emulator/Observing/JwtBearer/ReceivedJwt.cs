using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>An assertion as it came in: read even where it is wrong, so that the wrong part can be named.</summary>
internal sealed class ReceivedJwt
{
    private const int Longest = 64 * 1024;
    private static readonly ConcurrentDictionary<string, RSA?> Keys = new(StringComparer.Ordinal);
    private readonly string signed;
    private readonly byte[] signature;

    private ReceivedJwt(string signed, byte[] signature)
    {
        this.signed = signed;
        this.signature = signature;
    }

    public string Algorithm { get; private init; } = "";

    public string? Issuer { get; private init; }

    /// <summary><c>prn</c> is accepted too, and wins.</summary>
    public string? Subject { get; private init; }

    public ImmutableArray<string> Audiences { get; private init; } = [];

    public string? Id { get; private init; }

    /// <summary>Seconds or milliseconds since 1970, as the official CLI sends them: a number too large for seconds is far away either way.</summary>
    public DateTimeOffset? Expires { get; private init; }

    public DateTimeOffset? Issued { get; private init; }

    /// <summary>Null when it is not three parts of which the first two are JSON objects.</summary>
    public static ReceivedJwt? Read(string text)
    {
        if (text.Length > Longest || text.Split('.') is not [var header, var claims, var seal] || Bytes(header) is not { } head || Bytes(claims) is not { } body || Bytes(seal) is not { } signature)
        {
            return null;
        }

        try
        {
            using var first = JsonDocument.Parse(head);
            using var second = JsonDocument.Parse(body);
            return first.RootElement.ValueKind is JsonValueKind.Object && second.RootElement.ValueKind is JsonValueKind.Object
                ? Of(first.RootElement, second.RootElement, $"{header}.{claims}", signature)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsSignedBy(string? certificate) =>
        certificate is not null && Keys.GetOrAdd(certificate, Open) is { } key && Verify(key);

    private static ReceivedJwt Of(JsonElement header, JsonElement claims, string signed, byte[] signature) => new(signed, signature)
    {
        Algorithm = Text(header, "alg") ?? "",
        Issuer = Text(claims, "iss"),
        Subject = Text(claims, "prn") ?? Text(claims, "sub"),
        Audiences = claims.TryGetProperty("aud", out var aud) && aud.ValueKind is JsonValueKind.Array
            ? [.. aud.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : Text(claims, "aud") is { } one ? [one] : [],
        Id = Text(claims, "jti"),
        Expires = Time(claims, "exp"),
        Issued = Time(claims, "iat") ?? Time(claims, "nbf"),
    };

    private bool Verify(RSA key)
    {
        lock (key)
        {
            return key.VerifyData(Encoding.UTF8.GetBytes(signed), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private static RSA? Open(string pem)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.GetRSAPublicKey();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string part) => part.Length > 0 && Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement claims, string name)
    {
        if (!claims.TryGetProperty(name, out var value))
        {
            return null;
        }

        var seconds = value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) ? number
            : value.ValueKind is JsonValueKind.String && double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var text) ? text
            : double.NaN;
        return double.IsFinite(seconds) ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Clamp(seconds, 0, 200_000_000_000)) : null;
    }
}
