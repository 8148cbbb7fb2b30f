using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads integration code and configuration for what a login hangs on: keys and secrets written in it, flows that end, hosts that differ.</summary>
public static partial class CodeReader
{
    private const int Shortest = 8;
    private const int Most = 20;

    private static readonly string[] Telling =
        [SecretKind.ClientSecret, SecretKind.Password, SecretKind.PrivateKey, SecretKind.RefreshToken, SecretKind.OpaqueAccessToken, SecretKind.SecurityToken];

    private static readonly string[] Settings = [".env", ".properties", ".ini", ".yaml", ".yml", ".toml", ".conf", ".cfg", ".config"];

    /// <summary>What was found, at most some of each kind in one file.</summary>
    public static ImmutableArray<Fact> Read(Document document) =>
        document.Excerpts is [var excerpt, ..] && Salesforce().IsMatch(excerpt.Text)
            ? [.. Secrets(document, excerpt), .. Keys(excerpt), .. Flows(excerpt), .. Hosts(excerpt)]
            : [];

    /// <summary>Could the text hold anything of this? Asked before a file goes through the door, which takes longer.</summary>
    public static bool MayTell(ReadOnlySpan<char> text) => Salesforce().IsMatch(text);

    private static IEnumerable<Fact> Flows(Excerpt excerpt)
    {
        var facts = Hits(excerpt, PasswordGrant(), Declared.PasswordGrantInCode).Concat(Hits(excerpt, TokenResponse(), Declared.ImplicitGrantInCode)).Concat(Hits(excerpt, DeviceGrant(), Declared.DeviceGrantInCode));
        return SoapLogin().IsMatch(excerpt.Text) ? facts.Concat(Hits(excerpt, SoapEndpoint(), Declared.SoapLoginInCode)) : facts;
    }

    private static IEnumerable<Fact> Hosts(Excerpt excerpt) =>
        Hits(excerpt, GenericHost(), Declared.GenericHostInCode).Concat(Hits(excerpt, InstanceHost(), Declared.InstanceHostInCode));

    private static IEnumerable<Fact> Keys(Excerpt excerpt) =>
        ConsumerKey().Matches(excerpt.Text).Take(Most).Select(match => Fact(Declared.KeyInCode, "3MVG9…", new Slice("3MVG9…", excerpt.Input, excerpt.LineOf(match.Index), excerpt.Offset + match.Index)));

    /// <summary>Only what is written out: a call or a variable in its place gives nothing away.</summary>
    private static IEnumerable<Fact> Secrets(Document document, Excerpt excerpt) =>
        document.Masked.Where(secret => Telling.Contains(secret.Kind) && secret.Slice.Length >= Shortest && IsLiteral(document.Name, excerpt, secret)).Take(Most)
            .Select(secret => Fact(Declared.SecretInFile, secret.Name.Length > 0 ? secret.Name : secret.Kind, secret.Slice));

    private static bool IsLiteral(string name, Excerpt excerpt, MaskedSecret secret)
    {
        var at = (int)(secret.Slice.Offset - excerpt.Offset);
        return secret.Kind is SecretKind.PrivateKey or SecretKind.OpaqueAccessToken
            || (at > 0 && excerpt.Text[at - 1] is '"' or '\'' or '`')
            || Settings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || Path.GetFileName(name).StartsWith(".env", StringComparison.Ordinal);
    }

    private static IEnumerable<Fact> Hits(Excerpt excerpt, Regex pattern, Setting<string> setting) =>
        pattern.Matches(excerpt.Text).Take(Most).Select(match => Fact(setting, match.Value, excerpt.Cut(match.Index, match.Length)));

    private static Fact Fact(Setting<string> setting, string value, Slice slice) => setting.At(value, new(Standing.Read, slice));

    [GeneratedRegex("salesforce|force\\.com|3MVG9|services/oauth2|services/Soap|sfdc|jsforce", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Salesforce();

    [GeneratedRegex("\\b3MVG9[A-Za-z0-9._]{30,}", RegexOptions.CultureInvariant)]
    private static partial Regex ConsumerKey();

    [GeneratedRegex("grant_type['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"]?password\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PasswordGrant();

    [GeneratedRegex("response_type['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"]?(?:hybrid_)?token\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TokenResponse();

    [GeneratedRegex("(?:response|grant)_type['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"]?device(?:_code)?\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeviceGrant();

    [GeneratedRegex("/services/Soap/[uc](?:/[0-9.]{1,6})?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoapEndpoint();

    [GeneratedRegex("<(?:[a-z0-9]{1,8}:)?login\\b|\\.login\\(|urn:login", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoapLogin();

    [GeneratedRegex("https://(?:login|test)\\.salesforce\\.com", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GenericHost();

    [GeneratedRegex("https://(?!test)[a-z]{2,4}[0-9]{1,4}\\.(?:my\\.)?salesforce\\.com", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InstanceHost();
}
