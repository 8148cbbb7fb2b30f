using System.Collections.Immutable;
using SfOAuth.Knowledge;
namespace SfOAuth.Intake;
public sealed record Excerpt(string Text, string Input, int FirstLine, long Offset)
{
    public Slice Cut(int start, int length) => new(Text.Substring(start, length), Input, FirstLine + Text.AsSpan(0, start).Count('\n'), Offset + start);
}
public sealed record Document(string Name, ImmutableArray<Excerpt> Excerpts)
{
    public ImmutableArray<string> Notes { get; init; } = [];
}
