using System.Collections.Frozen;

namespace SfOAuth.Live.Tests.Verifying;

/// <summary>What cannot hold, and why. A limit that is none any more fails the tests as well.</summary>
internal static class Limits
{
    /// <summary>Named by the client's view and the row of Login History alone they are not among the first three.</summary>
    public static FrozenDictionary<string, string> NotNamed { get; } = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The trace that a way leaves.</summary>
    public static string ProofOf(string route) => "login-history";
}
