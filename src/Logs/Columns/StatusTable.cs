using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Logs;

/// <summary>
/// What a Status or LOGIN_STATUS cell says. Texts and codes stand in the same column; blanks, case and the word
/// "Failed:" in front do not matter. A text in a language that was never seen is unknown, and never a success.
/// </summary>
public static class StatusTable
{
    private const string Prefix = "failed:";

    private static readonly FrozenDictionary<string, ImmutableArray<LoginStatus>> ByText = Vocabulary.Statuses
        .SelectMany(status => status.Aliases.Append(status.Text).Append(status.Code).Where(text => text.Length > 0).Select(text => (Key: Plain(text), status)))
        .GroupBy(pair => pair.Key, pair => pair.status, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The status a cell names; where two share a text, the one that fits the kind of login. Null for an unknown text.</summary>
    public static LoginStatus? Find(string cell, string loginType) =>
        !ByText.TryGetValue(Plain(cell), out var found) ? null
        : found.Length == 1 ? found[0]
        : found.FirstOrDefault(status => (status.Layer is "saml" or "sso") == IsSaml(loginType)) ?? found[0];

    /// <summary>Other statuses with the same words.</summary>
    public static IEnumerable<LoginStatus> Namesakes(LoginStatus status) =>
        status.Text.Length == 0 ? [] : Vocabulary.Statuses.Where(other => other != status && other.Text == status.Text);

    /// <summary>The words of a status in the form in which two spellings are compared.</summary>
    internal static string Plain(string cell)
    {
        var words = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return words.StartsWith(Prefix, StringComparison.Ordinal) ? words[Prefix.Length..].TrimStart() : words;
    }

    internal static bool IsSaml(string loginType) =>
        loginType.Contains("SAML", StringComparison.OrdinalIgnoreCase) || loginType.Contains("SSO", StringComparison.OrdinalIgnoreCase) || loginType is "5" or "8" or "m" or "b" or "c" or "h" or "j";
}
