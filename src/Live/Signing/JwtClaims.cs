using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>What a bearer assertion claims.</summary>
public sealed record JwtClaims(string Issuer, string Subject, string Audience, DateTimeOffset Expires)
{
    // Readable claims: they are shown before they are sent.
    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of the algorithm in the header. The signature is RS256 whatever it says.</summary>
    public string Algorithm { get; init; } = "RS256";

    public DateTimeOffset? IssuedAt { get; init; }

    public string? Id { get; init; }

    /// <summary>The assertion, signed.</summary>
    internal string Sign(SigningKey key)
    {
        var words = $"{Part(json => json.WriteString("alg", Algorithm))}.{Part(Write)}";
        return $"{words}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(words)))}";
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteString("iss", Issuer);
        json.WriteString("sub", Subject);
        json.WriteString("aud", Audience);
        json.WriteNumber("exp", Expires.ToUnixTimeSeconds());
        if (IssuedAt is { } made)
        {
            json.WriteNumber("iat", made.ToUnixTimeSeconds());
        }

        if (Id is not null)
        {
            json.WriteString("jti", Id);
        }
    }

    private static string Part(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Writer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.ToArray());
    }
}
