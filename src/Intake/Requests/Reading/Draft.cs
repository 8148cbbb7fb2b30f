using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>A message under way, line by line: its headers, then its body.</summary>
internal sealed class Draft(string text)
{
    private readonly List<Header> headers = [];
    private int bodyStart = -1;
    private int bodyEnd = -1;

    /// <summary>The blank line after the headers was met, or a line that is no header.</summary>
    public bool IsInBody { get; set; }

    /// <summary>Some of the body was read.</summary>
    public bool HasBody => bodyStart >= 0;

    public ImmutableArray<Header> Headers => [.. headers];

    /// <summary>The body so far.</summary>
    public Piece? Content => HasBody ? Piece.Of(text, bodyStart, bodyEnd - bodyStart) : null;

    /// <summary>The first line of the body, to tell its kind.</summary>
    public ReadOnlySpan<char> Opening => HasBody ? text.AsSpan(bodyStart, Math.Min(100, bodyEnd - bodyStart)).TrimStart() : [];

    /// <summary>The line ended with a sign that the form goes on.</summary>
    public bool GoesOn => HasBody && text[bodyEnd - 1] is '&';

    public void AddHeader(Header header) => headers.Add(header);

    public void AddLine(int start, int length)
    {
        IsInBody = true;
        bodyStart = bodyStart < 0 ? start : bodyStart;
        bodyEnd = start + length;
    }
}
