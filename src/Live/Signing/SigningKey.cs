using System.Security.Cryptography;

namespace SfOAuth.Live;

/// <summary>A private key that signs assertions. It prints as a shape.</summary>
/// <param name="kind">What it was read from.</param>
public sealed class SigningKey(RSA key, string kind) : IDisposable
{
    /// <summary>SHA-256 of the public half: two keys of one pair have the same.</summary>
    public string Fingerprint { get; } = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];

    /// <summary>When the certificate beside it ends; null where there is none.</summary>
    public DateTimeOffset? CertificateEnds { get; init; }

    public int Bits => key.KeySize;

    internal byte[] Sign(ReadOnlySpan<byte> words) => key.SignData(words, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose() => key.Dispose();

    public override string ToString() => $"RSA private key of {Bits} bits from {kind}, public half {Fingerprint}";
}
