using System.Buffers.Text;
using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Decodes one part of a JWT, telling what is wrong with its alphabet.</summary>
internal static class JwtPart
{
    /// <summary>The bytes, or null when even a tolerant reading fails.</summary>
    public static byte[]? Decode(string part, string name, ImmutableArray<string>.Builder faults)
    {
        if (part.AsSpan().ContainsAny('+', '/'))
        {
            faults.Add($"the {name} is base64 with + or /, not base64url");
        }

        if (part.Contains('='))
        {
            faults.Add($"the {name} is padded with =");
        }

        if (TryDecode(part) is { } bytes)
        {
            return bytes;
        }

        faults.Add($"the {name} is not base64url");
        return null;
    }

    /// <summary>The bytes of base64url or base64, padded or not.</summary>
    public static byte[]? TryDecode(string part)
    {
        var plain = part.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return Base64Url.IsValid(plain) ? Base64Url.DecodeFromChars(plain) : null;
    }
}
