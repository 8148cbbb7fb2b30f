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

    // Here a value stands without quotes.
    private static readonly string[] Bare =
        [".env", ".properties", ".ini", ".yaml", ".yml", ".toml", ".conf", ".cfg", ".config", ".sh", ".bash", ".ps1", ".psm1", ".bat", ".cmd", ".http", ".rest", "Jenkinsfile", "Dockerfile", "Makefile"];

    private static readonly string[] Keys = [".key", ".pem", ".p8"];

    /// <summary>What was found, at most some of each kind in one file.</summary>
    public static ImmutableArray<Fact> Read(Document document) =>
        document.Excerpts is not [var excerpt, ..] ? []
        : MetadataText.Holds(document.Name) ? MetadataText.Secrets(excerpt)
        : MayTell(document.Name, excerpt.Text) ? [.. Secrets(document, excerpt), .. ConsumerKeys(excerpt), .. Flows(excerpt), .. Hosts(excerpt)]
        : [];

    /// <summary>The redirect_uri values in code that holds the consumer key of this app.</summary>
    public static IEnumerable<Fact> Redirects(IEnumerable<(Document Document, ImmutableArray<Fact> Facts)> code, DeclaredApp app) =>
        app.Key.Length == 0 ? [] : code.Where(one => one.Document.Excerpts[0].Text.Contains(app.Key, StringComparison.Ordinal)).SelectMany(one => one.Facts);

    /// <summary>The redirect_uri values written out in code.</summary>
    public static ImmutableArray<Fact> Redirects(Document document) =>
        document.Excerpts is not [var excerpt, ..] ? []
        : [.. Redirect().Matches(excerpt.Text).Where(match => !match.Value.AsSpan().ContainsAny('{', '$')).Take(Most)
            .Select(match => Fact(Declared.RedirectInCode, Plain(match.Groups[1].Value), excerpt.Cut(match.Groups[1].Index, match.Groups[1].Length)))];

    /// <summary>Could the file hold anything of this? Asked before it goes through the door, which takes longer.</summary>
    public static bool MayTell(string name, ReadOnlySpan<char> text) => IsAny(name, Keys) || MetadataText.Holds(name) || Salesforce().IsMatch(text);

    /// <summary>A key file says nothing about Salesforce, and is the whole credential all the same.</summary>
    internal static bool IsKeyFile(string name) => IsAny(name, Keys);

    private static IEnumerable<Fact> Flows(Excerpt excerpt)
    {
        var facts = Hits(excerpt, PasswordGrant(), Declared.PasswordGrantInCode).Concat(Hits(excerpt, TokenResponse(), Declared.ImplicitGrantInCode)).Concat(Hits(excerpt, DeviceGrant(), Declared.DeviceGrantInCode));
        return facts.Concat(SoapLogin().IsMatch(excerpt.Text) ? Hits(excerpt, SoapEndpoint(), Declared.SoapLoginInCode) : []).Concat(LibraryLogins(excerpt));
    }

    /// <summary>jsforce and simple-salesforce send a user name and a password through SOAP.</summary>
    private static IEnumerable<Fact> LibraryLogins(Excerpt excerpt) =>
        (excerpt.Text.Contains("jsforce", StringComparison.Ordinal) ? Hits(excerpt, JsforceLogin(), Declared.SoapLoginInCode) : []).Concat(Hits(excerpt, SimpleSalesforceLogin(), Declared.SoapLoginInCode));

    private static IEnumerable<Fact> Hosts(Excerpt excerpt) =>
        Hits(excerpt, GenericHost(), Declared.GenericHostInCode).Concat(Hits(excerpt, InstanceHost(), Declared.InstanceHostInCode));

    private static IEnumerable<Fact> ConsumerKeys(Excerpt excerpt) =>
        ConsumerKey().Matches(excerpt.Text).Take(Most).Select(match => Fact(Declared.KeyInCode, "3MVG9…", new Slice("3MVG9…", excerpt.Input, excerpt.LineOf(match.Index), excerpt.Offset + match.Index)));

    /// <summary>Only what is written out: a call or a variable in its place gives nothing away.</summary>
    private static IEnumerable<Fact> Secrets(Document document, Excerpt excerpt) =>
        document.Masked.Where(secret => Telling.Contains(secret.Kind) && secret.Slice.Length >= Shortest && IsLiteral(document.Name, excerpt, secret)).Take(Most)
            .Select(secret => Fact(secret.Kind is SecretKind.PrivateKey ? Declared.PrivateKeyInFile : Declared.SecretInFile, secret.Name.Length > 0 ? secret.Name : secret.Kind, secret.Slice));

    private static bool IsLiteral(string name, Excerpt excerpt, MaskedSecret secret)
    {
        var at = (int)(secret.Slice.Offset - excerpt.Offset);
        return secret.Kind is SecretKind.PrivateKey or SecretKind.OpaqueAccessToken
            || (at > 0 && excerpt.Text[at - 1] is '"' or '\'' or '`' && IsOpened(excerpt.Text, at - 1))
            || (IsAny(name, Bare) && !(at > 0 && excerpt.Text[at - 1] is '"' or '\'')) || Path.GetFileName(name).StartsWith(".env", StringComparison.Ordinal);
    }

    /// <summary>In <c>'&amp;password=' + word</c> the quote before the value closes: what follows is no literal.</summary>
    private static bool IsOpened(string text, int quote)
    {
        var line = text.LastIndexOf('\n', quote) + 1;
        return text.AsSpan(line, quote - line).Count(text[quote]) % 2 == 0;
    }

    private static bool IsAny(string name, string[] endings) => endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string uri) => uri.Contains("%3A", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(uri) : uri;

    private static IEnumerable<Fact> Hits(Excerpt excerpt, Regex pattern, Setting<string> setting) =>
        pattern.Matches(excerpt.Text).Take(Most).Select(match => Fact(setting, match.Value, excerpt.Cut(match.Index, match.Length)));

    private static Fact Fact(Setting<string> setting, string value, Slice slice) => setting.At(value, new(Standing.Read, slice));

    [GeneratedRegex("salesforce|force\\.com|3MVG9|services/oauth2|services/Soap|sfdc|jsforce", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Salesforce();

    [GeneratedRegex("\\b3MVG9[A-Za-z0-9._]{30,}", RegexOptions.CultureInvariant)]
    private static partial Regex ConsumerKey();

    [GeneratedRegex("grant_?type['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"]?password\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PasswordGrant();

    [GeneratedRegex("response_type['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"]?(?:hybrid_)?token\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TokenResponse();

    [GeneratedRegex("(?:response|grant)_type['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"]?device(?:_code)?\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeviceGrant();

    [GeneratedRegex("/services/Soap/[uc](?:/[0-9.]{1,6})?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoapEndpoint();

    [GeneratedRegex("<(?:[a-z0-9]{1,8}:)?login\\b|\\.login\\(|urn:login", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoapLogin();

    [GeneratedRegex("\\.login\\(\\s{0,8}['\"]", RegexOptions.CultureInvariant)]
    private static partial Regex JsforceLogin();

    [GeneratedRegex("\\bSalesforce\\(\\s{0,40}username\\s{0,4}=", RegexOptions.CultureInvariant)]
    private static partial Regex SimpleSalesforceLogin();

    [GeneratedRegex("redirect_?ur[il]['\"]?\\s{0,4}(?:=>|[=:,])\\s{0,4}['\"`]?([a-z][a-z0-9+.-]{1,20}(?::|%3A)(?://|%2F%2F)[^\\s'\"`&<>)\\\\]{3,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Redirect();

    [GeneratedRegex("https://(?:login|test)\\.salesforce\\.com", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GenericHost();

    [GeneratedRegex("https://(?!test)[a-z]{2,4}[0-9]{1,4}\\.(?:my\\.)?salesforce\\.com", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InstanceHost();
}
