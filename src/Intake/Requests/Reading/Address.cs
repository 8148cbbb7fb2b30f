using System.Buffers;
using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>An address a request went to, or a browser was sent to.</summary>
internal sealed record Address(Piece Whole, string Scheme, string Host, string Path, ImmutableArray<Parameter> Query, ImmutableArray<Parameter> Fragment)
{
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("<>*{}$[]%");

    /// <summary>The end of the address was not shown, so nothing follows from what is absent.</summary>
    public bool IsCutShort => Whole.Text.EndsWith("...", StringComparison.Ordinal) || Whole.Text.EndsWith('…');

    /// <summary>The host as written holds a placeholder or a mask.</summary>
    public bool HostIsHidden => Host.AsSpan().ContainsAny(Placeholders);

    /// <summary>Takes <c>scheme://host:port/path?query#fragment</c> apart; a bare <c>/path?query</c> too.</summary>
    public static Address Read(Piece piece)
    {
        var text = piece.Text;
        var hash = Or(text.IndexOf('#', StringComparison.Ordinal), text.Length);
        var mark = Or(text.AsSpan(0, hash).IndexOf('?'), hash);
        var colon = text.AsSpan(0, mark).IndexOf("://");
        var authority = colon < 0 ? 0 : colon + 3;
        var slash = colon < 0 && text.StartsWith('/') ? 0 : Or(text.AsSpan(authority, mark - authority).IndexOf('/'), mark - authority) + authority;
        return new(
            piece,
            colon < 0 ? "" : text[..colon].ToLowerInvariant(),
            HostOf(text[authority..slash]),
            text[slash..mark],
            mark + 1 < hash ? FormBody.Read(piece.Sub(mark + 1, hash - mark - 1)) : [],
            hash + 1 < text.Length ? FormBody.Read(piece.Sub(hash + 1)) : []);
    }

    private static int Or(int index, int otherwise) => index < 0 ? otherwise : index;

    private static string HostOf(string authority)
    {
        var name = authority[(authority.LastIndexOf('@') + 1)..];
        var port = name.LastIndexOf(':');
        return (port > 0 ? name[..port] : name).TrimEnd('.').ToLowerInvariant();
    }
}
