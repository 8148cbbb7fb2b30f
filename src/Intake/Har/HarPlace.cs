using System.Text;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Turns places in the bytes of an excerpt into places in its text. Asked from front to back.</summary>
internal sealed class HarPlace(Excerpt excerpt, byte[] json)
{
    private int bytes;
    private int characters;

    public Slice Cut(int start, int length)
    {
        characters += Encoding.UTF8.GetCharCount(json.AsSpan(bytes, start - bytes));
        bytes = start;
        return excerpt.Cut(characters, Encoding.UTF8.GetCharCount(json.AsSpan(start, length)));
    }
}
