using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Callback URLs: compared character for character, and the place a code or token is sent to.</summary>
internal static class CallbackRules
{
    private const int Longest = 2000;
    private const string Metadata = "https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html callbackUrl";
    private const string Where = "Setup › App Manager (external client app: External Client App Manager) › the app › Edit › Callback URL; in metadata callbackUrl, one URL a line";
    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Placeholders = ["example.com", "example.org", "yourdomain", "your-domain", "mydomain.com", "changeme", "placeholder", "todo", "yourcompany", "acme.com", "<", "{", "${", "test.com/callback"];
    private static readonly string[] Schemes = ["http", "https"];

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("callback-insecure", Severity.Warning, "A callback URL goes over plain http")
        {
            Why = "The authorization code, and in the user-agent flow the token itself, crosses the network in clear text; whoever reads it can use it.",
            Change = $"{Where}: replace http:// by https://, and change the client's redirect_uri in the same minute, since the two are compared character for character.",
            Cost = "None in security; the client's server needs a certificate.",
            Sources = AuditRule.Judged("transport security; loopback addresses are excepted"),
            Find = subject => Callbacks(subject, url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsLocal(url)),
        },
        new("callback-placeholder", Severity.Warning, "A callback URL is a placeholder")
        {
            Why = "No client can be reached there: a login through it ends on somebody else's page, and a forgotten domain can be registered by a stranger who then receives the codes.",
            Change = $"{Where}: take the line out, or put the client's real address there.",
            Cost = "None.",
            Sources = AuditRule.Judged("names reserved for examples, or left over from a template"),
            Find = subject => Callbacks(subject, url => Placeholders.Any(word => url.Contains(word, StringComparison.OrdinalIgnoreCase))),
        },
        new("callback-wildcard", Severity.Warning, "A callback URL holds a wildcard")
        {
            Why = "Callback URLs are compared character for character: a line with * matches no address a client would send, so clients that rely on it get redirect_uri_mismatch.",
            Change = $"{Where}: write out every address that is used.",
            Cost = "None.",
            Sources = AuditRule.Official(Metadata),
            Find = subject => Callbacks(subject, url => url.Contains('*', StringComparison.Ordinal)),
        },
        new("callback-blanks", Severity.Warning, "A callback URL has blanks around or in it")
        {
            Why = "The comparison with redirect_uri is exact, and a blank at the end of a line is invisible in Setup.",
            Change = $"{Where}: remove the blanks.",
            Cost = "None.",
            Sources = AuditRule.Judged("exact comparison; whether Setup trims the lines is not documented"),
            Find = subject => Callbacks(subject, url => url.Trim().Any(char.IsWhiteSpace)),
        },
        new("callback-not-absolute", Severity.Error, "A callback URL is no absolute address")
        {
            Why = "redirect_uri of a client is always absolute, so this line can match none.",
            Change = $"{Where}: write scheme, host and path.",
            Cost = "None.",
            Sources = AuditRule.Official(Metadata),
            Find = subject => Callbacks(subject, url => !url.Contains('*', StringComparison.Ordinal) && !IsAbsolute(url.Trim())),
        },
        new("callback-too-long", Severity.Warning, "The callback list is close to or over its limit")
        {
            Why = $"All lines together may have {Longest} characters; a deployment with more is refused.",
            Change = $"{Where}: remove addresses that no client uses, or divide the clients among two apps.",
            Cost = "None.",
            Sources = AuditRule.Claimed("public-file:69508880927 quotes the limit of the callback list"),
            Find = subject => subject.All(Declared.Callback).Sum(fact => ((string)fact.Value).Length + 1) > Longest - 100 ? subject.All(Declared.Callback).Take(1) : [],
        },
        new("callback-local-and-public", Severity.Note, "One app serves developers' machines and a public client")
        {
            Why = "A code sent to a loopback address can be taken by any program on that machine; with a public address on the same app a stolen secret or code serves both.",
            Change = "Give developers an app of their own, in a sandbox, and take the loopback lines out of this one.",
            Cost = "None in security; one more app to look after.",
            Sources = AuditRule.Judged("separation of environments"),
            Find = subject => subject.All(Declared.Callback).Any(fact => !IsLocal((string)fact.Value) && IsWeb((string)fact.Value)) ? Callbacks(subject, IsLocal) : [],
        },
        new("callback-not-listed", Severity.Warning, "Code sends a redirect_uri that the app does not list")
        {
            IsPerPlace = true,
            Why = "The code beside holds the app's consumer key and this redirect_uri. It is compared with the list character for character, a slash at the end included: the login ends with redirect_uri_mismatch on Salesforce's own page, and never reaches the client.",
            Change = $"{Where}: add this very line, or let the client send one that is listed.",
            Cost = "Each line is an address to which codes may be sent: add only what is yours.",
            Sources = AuditRule.Official(Metadata),
            Find = subject => subject.All(Declared.RedirectInCode).Where(fact => subject.All(Declared.Callback).Any() && subject.All(Declared.Callback).All(callback => ((string)callback.Value).Trim() != (string)fact.Value)),
        },
        new("callback-none", Severity.Warning, "An app with OAuth settings has no callback URL")
        {
            Why = "callbackUrl is required; without one no browser flow can begin, and a deployment of the file may be refused.",
            Change = $"{Where}: add the client's address, or for a server without a browser any address of your own that is not in use.",
            Cost = "None.",
            Sources = AuditRule.Official(Metadata),
            Find = subject => subject.All(Declared.Callback).Any() ? [] : subject.Where(Declared.HasOauth, true),
        },
    ];

    private static IEnumerable<Fact> Callbacks(Subject subject, Func<string, bool> test) =>
        subject.All(Declared.Callback).Where(fact => test((string)fact.Value));

    /// <summary>A path alone counts as an address of a file on some systems.</summary>
    private static bool IsAbsolute(string url) => !url.StartsWith('/') && Uri.TryCreate(url, UriKind.Absolute, out _);

    private static bool IsWeb(string url) => Schemes.Any(scheme => url.TrimStart().StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    private static bool IsLocal(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && Local.Contains(address.Host, StringComparer.OrdinalIgnoreCase);
}
