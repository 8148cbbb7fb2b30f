using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>Signs id tokens and JWT-format access tokens with the org's own key, which exists from its first use on.</summary>
internal sealed class JwtMint : IDisposable
{
    private const string KeyId = "sfoauth-1";
    private const int SignatureLength = 256;

    /// <summary>The same for every token, with the dot after it.</summary>
    private static readonly byte[] Header = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Encoding.ASCII.GetBytes($$"""{"kid":"{{KeyId}}","typ":"JWT","alg":"RS256"}""")) + ".");

    // One key, opened as often as requests sign at the same time: signing is the slow part, and an RSA object serves one at a time.
    private readonly ConcurrentStack<RSA> idle = new();
    private readonly Lazy<byte[]> key;

    /// <param name="stored">The key of an earlier life; null for a new one.</param>
    /// <param name="keep">Takes a new key for the next life.</param>
    public JwtMint(byte[]? stored, Action<byte[]> keep) => key = new(() => stored ?? Make(keep));

    /// <summary>A signed token. Put together in one buffer: what is signed is what goes out.</summary>
    public string Sign(Action<Utf8JsonWriter> claims)
    {
        var json = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            claims(writer);
            writer.WriteEndObject();
        }

        var length = Header.Length + Base64Url.GetEncodedLength(json.WrittenCount);
        var token = ArrayPool<byte>.Shared.Rent(length + 1 + Base64Url.GetEncodedLength(SignatureLength));
        try
        {
            Header.CopyTo(token);
            Base64Url.EncodeToUtf8(json.WrittenSpan, token.AsSpan(Header.Length));
            token[length] = (byte)'.';
            length += 1 + Seal(token.AsSpan(0, length), token.AsSpan(length + 1));
            return Encoding.ASCII.GetString(token.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(token);
        }
    }

    /// <summary>The claims of a token of ours; null when it is not.</summary>
    public JsonDocument? Verify(string token)
    {
        if (token.Split('.') is not [var header, var claims, var signature] || !TryBytes(signature, out var seal))
        {
            return null;
        }

        return With(rsa => rsa.VerifyData(Encoding.UTF8.GetBytes($"{header}.{claims}"), seal, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) && TryBytes(claims, out var json)
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
        while (idle.TryPop(out var rsa))
        {
            rsa.Dispose();
        }
    }

    private T With<T>(Func<RSA, T> use)
    {
        var rsa = Take();
        try
        {
            return use(rsa);
        }
        finally
        {
            idle.Push(rsa);
        }
    }

    private RSA Take()
    {
        if (idle.TryPop(out var rsa))
        {
            return rsa;
        }

        rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key.Value, out _);
        return rsa;
    }

    private static byte[] Make(Action<byte[]> keep)
    {
        using var rsa = RSA.Create(SignatureLength * 8);
        var made = rsa.ExportPkcs8PrivateKey();
        keep(made);
        return made;
    }

    private int Seal(ReadOnlySpan<byte> signed, Span<byte> into)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> signature = stackalloc byte[SignatureLength];
        SHA256.HashData(signed, hash);
        var rsa = Take();
        try
        {
            return Base64Url.EncodeToUtf8(signature[..rsa.SignHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)], into);
        }
        finally
        {
            idle.Push(rsa);
        }
    }

    private static bool TryBytes(string text, out byte[] bytes)
    {
        bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        return bytes.Length > 0;
    }
}
