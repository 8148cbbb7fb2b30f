using System.Text.RegularExpressions;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The redirect address: the same in both requests, encoded once, one address.</summary>
internal static partial class RedirectRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Refused is not { } refused)
        {
            yield break;
        }

        var asked = talk.Authorize?.Call?.Find("redirect_uri");
        foreach (var address in new[] { refused.Find("redirect_uri"), asked }.OfType<Parameter>().Where(address => !Redaction.Hides(address.Raw.Text)))
        {
            if (IsDoublyEncoded(address.Value))
            {
                yield return Request.RedirectUri.Seen(RedirectUri.DoublyEncoded, address.Whole);
            }
            else if (Origins().Count(WithoutQuery(address.Value)) > 1)
            {
                yield return Request.RedirectUri.Seen(RedirectUri.NotRegistered, address.Whole);
            }
        }

        if (refused is { Endpoint: Endpoint.Token } && refused.Find("redirect_uri") is { IsEmpty: false } sent && asked is { IsEmpty: false } && Differ(sent, asked))
        {
            yield return Request.RedirectUri.Seen(RedirectUri.DiffersFromAuthorize, sent.Whole);
        }
    }

    private static bool Differ(Parameter one, Parameter other) =>
        one.Value != other.Value && !Redaction.Replaces(one.Value) && !Redaction.Replaces(other.Value);

    /// <summary>What the server has after decoding once is still encoded.</summary>
    private static bool IsDoublyEncoded(string value) =>
        Encoded().IsMatch(value) || WithoutQuery(value).Contains("%2F", StringComparison.OrdinalIgnoreCase);

    private static string WithoutQuery(string value) => value.IndexOfAny(['?', '#']) is >= 0 and var end ? value[..end] : value;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]{0,60}%3A(?:%2F|/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origins();
}
