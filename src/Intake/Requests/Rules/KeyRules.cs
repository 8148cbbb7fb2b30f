using System.Text.RegularExpressions;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Whether client_id can be a consumer key at all. Whether it is the right one no request shows.</summary>
internal static partial class KeyRules
{
    /// <summary>Salesforce's own apps have short names for keys.</summary>
    private static readonly string[] WellKnown = ["PlatformCLI", "SalesforceDevelopmentExperience"];

    /// <summary>Consumer keys are some 85 characters long.</summary>
    private const int Shortest = 20;

    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Refused?.Find("client_id") is { IsEmpty: false } key && IsNoKey(key))
        {
            yield return Client.ConsumerKey.Seen(KeyState.Mistyped, key.Whole);
        }
    }

    private static bool IsNoKey(Parameter key) =>
        !Redaction.Hides(key.Raw.Text)
        && !Redaction.Hides(key.Value)
        && Array.IndexOf(WellKnown, key.Value) < 0
        && (Placeholder().IsMatch(key.Value)
            || key.Value.AsSpan().ContainsAny(Foreign)
            || (key.Value.Length < Shortest && !key.Value.StartsWith("3MV", StringComparison.Ordinal)));

    private static readonly System.Buffers.SearchValues<char> Foreign = System.Buffers.SearchValues.Create(" \t\r\n\u00A0\"'@/:");

    [GeneratedRegex(@"^\s*(?:\{\{.{0,100}\}\}|<[^>]{0,100}>|\{[^}]{0,100}\}|\[[^\]]{0,100}\]|(?:your|my|the|insert|enter)[ _-].{0,100}|undefined|null|none|nil)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
