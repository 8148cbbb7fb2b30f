using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>Signs id tokens and JWT-format access tokens with the org's own key, which exists from its first use on.</summary>
internal sealed class JwtMint : IDisposable
{
    // One key, opened as often as requests sign at the same time: signing is the slow part, and an RSA object serves one at a time.
    private readonly ConcurrentBag<RSA> idle = [];
    private readonly Lazy<byte[]> key;

    /// <param name="stored">The key of an earlier life; null for a new one.</param>
    /// <param name="keep">Takes a new key for the next life.</param>
    public JwtMint(byte[]? stored, Action<byte[]> keep) => key = new(() => stored ?? Make(keep));

    public static string KeyId => "sfoauth-1";

    public string Sign(string type, Action<Utf8JsonWriter> claims)
    {
        var header = Part(json =>
        {
            json.WriteString("kid", KeyId);
            json.WriteString("typ", type);
            json.WriteString("alg", "RS256");
        });
        var signed = $"{header}.{Part(claims)}";
        var signature = With(rsa => rsa.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The claims of a token of ours; null when it is not.</summary>
    public JsonDocument? Verify(string token)
    {
        if (token.Split('.') is not [var header, var claims, var signature] || !TryBytes(signature, out var seal))
        {
            return null;
        }

        return With(rsa => rsa.VerifyData(System.Text.Encoding.UTF8.GetBytes($"{header}.{claims}"), seal, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) && TryBytes(claims, out var json)
            ? JsonDocument.Parse(json)
            : null;
    }

    public void WriteKeys(Utf8JsonWriter json)
    {
        var parameters = With(rsa => rsa.ExportParameters(includePrivateParameters: false));
        json.WriteStartObject();
        json.WriteStartArray("keys");
        json.WriteStartObject();
        json.WriteString("kty", "RSA");
        json.WriteString("use", "sig");
        json.WriteString("alg", "RS256");
        json.WriteString("kid", KeyId);
        json.WriteString("n", Base64Url.EncodeToString(parameters.Modulus));
        json.WriteString("e", Base64Url.EncodeToString(parameters.Exponent));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Dispose()
    {
        while (idle.TryTake(out var rsa))
        {
            rsa.Dispose();
        }
    }

    private T With<T>(Func<RSA, T> use)
    {
        if (!idle.TryTake(out var rsa))
        {
            rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(key.Value, out _);
        }

        try
        {
            return use(rsa);
        }
        finally
        {
            idle.Add(rsa);
        }
    }

    private static byte[] Make(Action<byte[]> keep)
    {
        using var rsa = RSA.Create(2048);
        var made = rsa.ExportPkcs8PrivateKey();
        keep(made);
        return made;
    }

    private static string Part(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    private static bool TryBytes(string text, out byte[] bytes)
    {
        bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        return bytes.Length > 0;
    }
}
