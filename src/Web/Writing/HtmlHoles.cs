using System.Globalization;
using System.Runtime.CompilerServices;

namespace SfOAuth.Web;

/// <summary>An interpolated string as a piece of a page: what is written in it is markup, what is put into its holes is encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHoles(int literalLength, int formattedCount, Html page)
{
    private readonly Html page = page;

    /// <summary>Letters of markup, for a writer that would reserve room.</summary>
    public int Length { get; } = literalLength + formattedCount;

    public void AppendLiteral(string markup) => page.Raw(markup);

    /// <summary>A blank at either end is ours: it parts the words from what stands beside them.</summary>
    public void AppendFormatted(string? words) => page.Raw(words is [' ', ..] ? " " : "").Raw(Html.Words(words ?? "")).Raw(words is [_, .., ' '] ? " " : "");

    public void AppendFormatted(long number) => page.Raw(number.ToString(CultureInfo.InvariantCulture));
}
