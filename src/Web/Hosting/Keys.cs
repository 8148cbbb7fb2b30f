using System.Security.Cryptography;
using System.Text;

namespace SfOAuth.Web;

/// <summary>What one run is known by. Nothing of it outlives the run.</summary>
internal sealed class Keys
{
    /// <summary>The secret of the first address.</summary>
    public string Token { get; } = New(32);

    /// <summary>The secret that the browser keeps in its cookie.</summary>
    public string Session { get; } = New(32);

    /// <summary>The secret that every form carries, so that no other page can fill one in.</summary>
    public string Form { get; } = New(32);

    /// <summary>
    /// The folder of every address of this run. Browsers send cookies to all ports of a host, so a program of
    /// somebody else on another port would be sent ours; it does not know this folder.
    /// </summary>
    public string Place { get; } = New(9);

    /// <summary>Compares without telling by its time how much was right.</summary>
    public static bool IsSame(string? given, string wanted) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(wanted));

    private static string New(int bytes) => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
