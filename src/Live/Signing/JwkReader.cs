using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Reads a private RSA key from a JWK or a JWK set.</summary>
internal static class JwkReader
{
    public static Reading<SigningKey> Read(ReadOnlyMemory<byte> json, string? kid)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var keys = document.RootElement.TryGetProperty("keys", out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().ToList() : [document.RootElement];
            var named = keys.Where(key => kid is null || Text(key, "kid") == kid).ToList();
            return named switch
            {
                [] => KeyReader.No("its JWK set has no key with this --kid"),
                [var only] => Read(only),
                _ => KeyReader.No("its JWK set holds several keys: name one with --kid"),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return KeyReader.No("it begins like JSON and is no JWK or JWK set");
        }
        catch (FormatException)
        {
            return KeyReader.No("a member of its JWK is not base64url");
        }
    }

    private static Reading<SigningKey> Read(JsonElement key)
    {
        if (Text(key, "kty") is not "RSA")
        {
            return KeyReader.No("its JWK is not of the type RSA. Salesforce takes assertions signed with RS256 only");
        }

        if (Text(key, "d") is null)
        {
            return KeyReader.No("its JWK is the public half; the private one has a member d");
        }

        var rsa = RSA.Create();
        rsa.ImportParameters(new()
        {
            Modulus = Bytes(key, "n"),
            Exponent = Bytes(key, "e"),
            D = Bytes(key, "d"),
            P = Bytes(key, "p"),
            Q = Bytes(key, "q"),
            DP = Bytes(key, "dp"),
            DQ = Bytes(key, "dq"),
            InverseQ = Bytes(key, "qi"),
        });
        return KeyReader.Yes(rsa, "JWK");
    }

    private static byte[]? Bytes(JsonElement key, string name) => Text(key, name) is { } text ? Base64Url.DecodeFromChars(text) : null;

    private static string? Text(JsonElement key, string name) =>
        key.ValueKind is JsonValueKind.Object && key.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
