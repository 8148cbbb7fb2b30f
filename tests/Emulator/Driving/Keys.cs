using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SfOAuth.Emulation.Tests;

/// <summary>One key pair for all tests: making one takes longer than a test.</summary>
internal static class Keys
{
    private static readonly string Private;

    static Keys() => Certificate = Certificates.Make("CN=test", out Private);

    public static string Certificate { get; }

    /// <summary>An assertion as a client signs it. Changes are applied to the claims before signing.</summary>
    public static string Assertion(string issuer, string subject, string audience, DateTimeOffset now, Action<Dictionary<string, object>>? change = null)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["iss"] = issuer, ["sub"] = subject, ["aud"] = audience, ["exp"] = now.AddMinutes(3).ToUnixTimeSeconds() };
        change?.Invoke(claims);
        var signed = $"{Part(new Dictionary<string, object>(StringComparer.Ordinal) { ["alg"] = "RS256" })}.{Part(claims)}";
        using var key = OpenPrivate();
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static RSA OpenPrivate()
    {
        var key = RSA.Create();
        key.ImportFromPem(Private);
        return key;
    }

    private static string Part(Dictionary<string, object> members) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(members));
}
