using System.Buffers;
using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>One thing met in JSON: a named value, or the beginning of a named object or array.</summary>
internal sealed record JsonItem(string Parent, string Name, Piece Value, bool Opens);

/// <summary>
/// Reads JSON that may be torn, badly quoted (Python's quotes, quotes escaped by a log) or followed by words:
/// whatever can be read is given, nothing is refused. One pass.
/// </summary>
internal sealed class JsonScan
{
    private const int Deepest = 64;
    private static readonly SearchValues<char> LiteralEnds = SearchValues.Create(",}] \t\r\n\"'");
    private readonly Piece json;
    private readonly string text;
    private readonly Stack<string> parents = new();
    private string name = "";
    private int at;

    private JsonScan(Piece json)
    {
        this.json = json;
        text = json.Text;
    }

    private string Parent => parents.TryPeek(out var parent) ? parent : "";

    /// <summary>Everything named, in its order.</summary>
    public static IEnumerable<JsonItem> Read(Piece json)
    {
        var scan = new JsonScan(json);
        while (scan.at < scan.text.Length)
        {
            if (scan.Next() is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>The named values as parameters.</summary>
    public static ImmutableArray<Parameter> Parameters(Piece json) =>
        [.. Read(json).Where(item => !item.Opens).Select(item => new Parameter(item.Name, item.Value, item.Value.Text, item.Value) { IsEncodedLater = true })];

    private JsonItem? Next()
    {
        switch (text[at])
        {
            case '{' or '[':
                var opened = new JsonItem(Parent, name, json.Sub(at, 1), Opens: true);
                Push(name.Length > 0 ? name : Parent);
                (name, at) = ("", at + 1);
                return opened.Name.Length > 0 ? opened : null;
            case '}' or ']':
                parents.TryPop(out _);
                (name, at) = ("", at + 1);
                return null;
            case ',':
                (name, at) = ("", at + 1);
                return null;
            case '"' or '\'':
                return Text(text[at], escaped: false);
            case '\\' when at + 1 < text.Length && text[at + 1] is '"':
                at++;
                return Text('"', escaped: true);
            case ' ' or '\t' or '\r' or '\n' or ':' or '\\':
                at++;
                return null;
            default:
                return Literal();
        }
    }

    // Very deep nesting is noise: the innermost names are kept, the stack is not allowed to grow.
    private void Push(string parent)
    {
        if (parents.Count >= Deepest)
        {
            parents.Clear();
        }

        parents.Push(parent);
    }

    private JsonItem? Text(char quote, bool escaped)
    {
        var read = Quoted(quote, escaped);
        var next = at;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\n')
        {
            next++;
        }

        if (next < text.Length && text[next] is ':' && name.Length == 0)
        {
            (name, at) = (read.Text, next + 1);
            return null;
        }

        return Named(read);
    }

    private JsonItem? Literal()
    {
        var length = text.AsSpan(at).IndexOfAny(LiteralEnds);
        var end = length < 0 ? text.Length : at + Math.Max(1, length);
        var read = json.Sub(at, end - at);
        at = end;
        return Named(read);
    }

    private JsonItem? Named(Piece read)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var item = new JsonItem(Parent, name, read, Opens: false);
        name = "";
        return item;
    }

    private Piece Quoted(char quote, bool escaped)
    {
        var built = new PieceBuilder { IsOpen = true };
        for (at++; at < text.Length && !Closes(quote, escaped);)
        {
            at += text[at] is '\\' ? Escape(built) : Plain(built);
        }

        var end = at < text.Length ? json.At(at) : json.End;
        at = Math.Min(text.Length, at + (escaped ? 2 : 1));
        return built.Take(end);
    }

    private bool Closes(char quote, bool escaped) =>
        escaped ? text[at] is '\\' && at + 1 < text.Length && text[at + 1] == quote : text[at] == quote;

    private int Plain(PieceBuilder built)
    {
        built.Add(text[at], json.At(at));
        return 1;
    }

    private int Escape(PieceBuilder built)
    {
        var letter = at + 1 < text.Length ? text[at + 1] : '\\';
        if (letter is 'u' && at + 6 <= text.Length && int.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            built.Add((char)code, json.At(at));
            return 6;
        }

        built.Add(letter switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => letter }, json.At(at));
        return 2;
    }
}
