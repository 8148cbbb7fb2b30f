using System.Net;

namespace SfOAuth.Emulation;

/// <summary>What an access token says of itself. Tokens carry their own state, so a million of them cost no memory.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct AccessToken(TokenUse Use, long Session, int App, int User, long Grant, DateTimeOffset IssuedAt, ulong Scopes, int From)
{
    /// <summary>The address the session began at, in few bits: enough to see that it changed.</summary>
    public static int Mark(IPAddress address) => BitConverter.ToInt32(System.Security.Cryptography.SHA256.HashData(address.GetAddressBytes()));
}

/// <summary>What a session id is good for.</summary>
internal enum TokenUse : byte
{
    /// <summary>An access token of OAuth.</summary>
    OAuth = 1,

    /// <summary>The session of a browser, or of SOAP login().</summary>
    Session = 2,
}
