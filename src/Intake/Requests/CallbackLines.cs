using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Compares the redirect address that is sent with the callback that a person says the app has.</summary>
internal static partial class CallbackLines
{
    private static readonly FrozenSet<string> AppNames = FrozenSet.Create(StringComparer.Ordinal,
        "appcallback", "callbackapp", "appcallbackurl", "appcallbackurls", "appcallbacks", "registeredcallback", "registeredcallbacks", "registeredcallbackurl", "callbackregistered",
        "callbackurl", "callbackurls", "registeredredirecturi", "appredirecturi", "redirecturiregistered", "redirecturiapp", "configuredcallback", "callbackconfigured");

    private static readonly FrozenSet<string> SentNames = FrozenSet.Create(StringComparer.Ordinal,
        "redirecturisent", "redirecturi", "callbackenv", "callbacksent", "sentredirecturi", "redirectsent", "redirecturisentbyclient", "redirecturirequest", "clientcallback", "callbackclient", "requestredirecturi");

    public static IEnumerable<Fact> Read(Excerpt excerpt, Conversation talk)
    {
        (string Value, Piece Whole)? app = null, sent = null;
        foreach (var (start, length) in Lines.Of(excerpt.Text))
        {
            if (length is > 8 and < 4_000 && Line().Match(excerpt.Text, start, length) is { Success: true } match)
            {
                var name = Kebab.Plain(match.Groups[1].Value);
                var stated = (match.Groups[2].Value.Trim().Trim('"', '\''), Piece.Of(excerpt.Text, match.Index, match.Length).Trim());
                app ??= AppNames.Contains(name) ? stated : null;
                sent ??= SentNames.Contains(name) ? stated : null;
            }
        }

        if (TwoAddresses().Match(excerpt.Text) is { Success: true } two)
        {
            return [new Found(Request.RedirectUri, RedirectUri.NotRegistered, Piece.Of(excerpt.Text, two.Index, two.Length)).In(excerpt)];
        }

        sent ??= talk.Refused?.Find("redirect_uri") is { IsEmpty: false } parameter ? (parameter.Value, parameter.Whole) : null;
        return app is { } registered && sent is { } used && Compare(used.Value, registered.Value) is { } state
            ? [new Found(Request.RedirectUri, state, used.Whole, Standing.Stated).In(excerpt)]
            : [];
    }

    private static RedirectUri? Compare(string sent, string registered) =>
        Redaction.Hides(sent) || Redaction.Hides(registered) || Placeholders(sent) != Placeholders(registered) ? null
        : !Among(sent, registered) ? RedirectUri.NotRegistered
        : Placeholders(sent).Length == 0 ? RedirectUri.Registered
        : null;

    /// <summary>Where both hide the same part (<c>localhost:&lt;port&gt;</c>), the rest can still be seen to differ.</summary>
    private static string Placeholders(string address) => string.Concat(Placeholder().Matches(address).Select(match => match.Value));

    /// <summary>Setup takes several callbacks, one a line; people write them in one line. They are compared character for character.</summary>
    private static bool Among(string sent, string registered) =>
        registered.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Contains(sent, StringComparer.Ordinal);

    [GeneratedRegex(@"[<{][^<>{}]{0,60}[>}]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    /// <summary>An address glued to another is no callback of any app, wherever the parameter stands.</summary>
    [GeneratedRegex(@"redirect_uri=https?(?:://|%3A%2F%2F)[^\s&""'?]{1,300}https?(?:://|%3A%2F%2F)[^\s&""']{1,300}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoAddresses();

    [GeneratedRegex(@"\G[ \t]*(?:[-*>•][ \t]*)?""?([A-Za-z][A-Za-z0-9_ ()-]{5,40}?)""?[ \t]*[:=][ \t]*(""?[A-Za-z][A-Za-z0-9+.-]{1,40}:[^\r\n]{2,3000})", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
