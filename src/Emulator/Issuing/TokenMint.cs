using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;

namespace SfOAuth.Emulation;

/// <summary>Makes tokens that look like Salesforce's and knows its own again. A message authentication code keeps others out.</summary>
internal sealed class TokenMint(byte[] key)
{
    private const int Length = 72;
    private const int Signed = 52;
    private const int RefreshLength = 63;
    private const int RefreshSigned = 43;
    private const string RefreshStart = "5Aep861";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    public static string RandomText(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>The token as it goes out: the org's id, an exclamation mark, 96 characters.</summary>
    public string Write(in AccessToken token, string orgId)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = (byte)token.Use;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], token.Session);
        BinaryPrimitives.WriteInt32BigEndian(bytes[9..], token.App);
        BinaryPrimitives.WriteInt32BigEndian(bytes[13..], token.User);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], token.Grant);
        BinaryPrimitives.WriteInt64BigEndian(bytes[25..], token.IssuedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[33..], token.Scopes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[41..], token.From);
        RandomNumberGenerator.Fill(bytes[45..Signed]);
        Seal(bytes[..Signed], bytes[Signed..]);
        return string.Concat(orgId.AsSpan(0, 15), "!", Text(bytes));
    }

    public AccessToken? Read(ReadOnlySpan<char> text, string orgId)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (!text.StartsWith(orgId.AsSpan(0, 15), StringComparison.Ordinal) || text.Length != 16 + (Length / 3 * 4) || text[15] != '!' || !TryBytes(text[16..], bytes) || !IsSealed(bytes, Signed))
        {
            return null;
        }

        return new(
            (TokenUse)bytes[0],
            BinaryPrimitives.ReadInt64BigEndian(bytes[1..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[9..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[13..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[17..]),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes[25..])),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[33..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[41..]));
    }

    /// <summary>The refresh token of this generation of an approval.</summary>
    public string WriteRefresh(GrantRecord grant)
    {
        Span<byte> bytes = stackalloc byte[RefreshLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, grant.Number);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], grant.Generation);
        RandomNumberGenerator.Fill(bytes[12..RefreshSigned]);
        Seal(bytes[..RefreshSigned], bytes[RefreshSigned..]);
        return string.Concat(RefreshStart, Text(bytes));
    }

    public (long Grant, int Generation)? ReadRefresh(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[RefreshLength];
        return text.StartsWith(RefreshStart, StringComparison.Ordinal) && text.Length == RefreshStart.Length + (RefreshLength / 3 * 4) && TryBytes(text[RefreshStart.Length..], bytes) && IsSealed(bytes, RefreshSigned)
            ? (BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[8..]))
            : null;
    }

    /// <summary>A seal over words that come back to us through a browser.</summary>
    public string Seal(string words)
    {
        Span<byte> seal = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(words), seal);
        return Base64Url.EncodeToString(seal);
    }

    public bool IsSeal(string words, string seal) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Seal(words)), System.Text.Encoding.UTF8.GetBytes(seal));

    private void Seal(ReadOnlySpan<byte> bytes, Span<byte> seal)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes, whole);
        whole[..seal.Length].CopyTo(seal);
    }

    private bool IsSealed(ReadOnlySpan<byte> bytes, int signed)
    {
        Span<byte> seal = stackalloc byte[bytes.Length - signed];
        Seal(bytes[..signed], seal);
        return CryptographicOperations.FixedTimeEquals(seal, bytes[signed..]);
    }

    // Salesforce's tokens hold dots and underscores where base64url has dashes and underscores.
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[bytes.Length / 3 * 4];
        Base64Url.EncodeToChars(bytes, text);
        text.Replace('-', '.');
        return new(text);
    }

    private static bool TryBytes(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        Span<char> plain = stackalloc char[text.Length];
        text.Replace(plain, '.', '-');
        return Base64Url.DecodeFromChars(plain, bytes, out _, out var written) is OperationStatus.Done && written == bytes.Length;
    }
}
