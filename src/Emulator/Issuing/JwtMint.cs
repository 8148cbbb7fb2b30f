using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>Signs id tokens and JWT-format access tokens with the org's own key, which exists from its first use on.</summary>
internal sealed class JwtMint : IDisposable
{
    private readonly Lazy<RSA> key;

    /// <param name="stored">The key of an earlier life; null for a new one.</param>
    /// <param name="keep">Takes a new key for the next life.</param>
    public JwtMint(byte[]? stored, Action<byte[]> keep) => key = new(() => Open(stored, keep));

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
        byte[] signature;
        lock (key)
        {
            signature = key.Value.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The claims of a token of ours; null when it is not.</summary>
    public JsonDocument? Verify(string token)
    {
        if (token.Split('.') is not [var header, var claims, var signature] || !TryBytes(signature, out var seal))
        {
            return null;
        }

        lock (key)
        {
            if (!key.Value.VerifyData(System.Text.Encoding.UTF8.GetBytes($"{header}.{claims}"), seal, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            {
                return null;
            }
        }

        return TryBytes(claims, out var json) ? JsonDocument.Parse(json) : null;
    }

    public void WriteKeys(Utf8JsonWriter json)
    {
        var parameters = key.Value.ExportParameters(includePrivateParameters: false);
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
        if (key.IsValueCreated)
        {
            key.Value.Dispose();
        }
    }

    private static RSA Open(byte[]? stored, Action<byte[]> keep)
    {
        var rsa = stored is null ? RSA.Create(2048) : RSA.Create();
        if (stored is null)
        {
            keep(rsa.ExportPkcs8PrivateKey());
        }
        else
        {
            rsa.ImportPkcs8PrivateKey(stored, out _);
        }

        return rsa;
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
