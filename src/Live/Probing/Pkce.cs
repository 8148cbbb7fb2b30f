using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SfOAuth.Live;

/// <summary>Verifier and S256 challenge of one attempt. The letters are those of base64url: a <c>~</c>, though allowed, is refused by Salesforce.</summary>
internal sealed record Pkce(string Verifier)
{
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Pkce Fresh() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48)));

    public override string ToString() => "(PKCE pair)";
}
