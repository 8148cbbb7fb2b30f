using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Certificate files in binary form: DER (<c>.cer</c>, <c>.der</c>) and PKCS#12 (<c>.pfx</c>, <c>.p12</c>).</summary>
internal static class CertificateFile
{
    private static readonly byte[] RsaKeyOid = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];

    /// <summary>True for a long ASN.1 sequence, as which every such file begins.</summary>
    public static bool Looks(ReadOnlySpan<byte> head) => head is [0x30, 0x81 or 0x82 or 0x83, _, _, _, _, ..];

    /// <summary>The certificates in it; null when it is something else.</summary>
    public static Reading<Document>? Read(string name, ReadOnlySpan<byte> bytes)
    {
        var slice = new Slice("", name, 1, 0);
        var content = bytes[(2 + (bytes[1] & 0x7F))..];
        if (content is [0x02, 0x01, 0x03, ..])
        {
            return new Reading<Document>.Accepted(Store(name, bytes, slice));
        }

        if (content is [0x02, 0x01, 0x00 or 0x01, ..])
        {
            var isKey = content.IndexOf(RsaKeyOid) is >= 0 and < 32 || content.Length > 300;
            return isKey ? new Reading<Document>.Rejected(Refusals.PrivateKey(name)) : null;
        }

        return CertificateReader.Read(bytes, slice) is { } certificate
            ? new Reading<Document>.Accepted(new Document(name, []) { Certificates = [certificate], Notes = ["a certificate in DER form"] })
            : null;
    }

    private static Document Store(string name, ReadOnlySpan<byte> bytes, Slice slice) =>
        CertificateReader.ReadStore(bytes, slice) is { } certificates
            ? new Document(name, [])
            {
                Certificates = [.. certificates],
                Notes = [$"a PKCS#12 store: {Sizes.Count(certificates.Count, "certificate")} read, no key"],
            }
            : new Document(name, [])
            {
                Notes = [$"a PKCS#12 store that a password protects, or that is damaged: not read. Export its certificate with openssl pkcs12 -in {name} -nokeys and give that"],
            };
}
