using System.Security.Cryptography;
using System.Text;

namespace SfOAuth.Intake;

/// <summary>What is needed to ask whether a key made a signature, without the signature ever being shown.</summary>
internal sealed class SignatureProof
{
    private readonly byte[] hash;
    private readonly byte[] signature;

    private SignatureProof(byte[] hash, byte[] signature)
    {
        this.hash = hash;
        this.signature = signature;
    }

    /// <summary>The proof of an RS256 token; null for any other, or a broken one.</summary>
    public static SignatureProof? Of(string[] parts, string? algorithm) =>
        parts.Length == 3 && parts[2].Length > 0 && algorithm == "RS256" && JwtPart.TryDecode(parts[2]) is { } signature
            ? new SignatureProof(SHA256.HashData(Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}")), signature)
            : null;

    /// <summary>True when the key belonging to this public key signed the token.</summary>
    public bool IsBy(RSA key) => key.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    // Two readings of one token are the same assertion.
    public override bool Equals(object? obj) => obj is SignatureProof other && hash.AsSpan().SequenceEqual(other.hash);

    public override int GetHashCode() => BitConverter.ToInt32(hash);
}
