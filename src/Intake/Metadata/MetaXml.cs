using System.Xml;

namespace SfOAuth.Intake;

/// <summary>Reads XML written by others, as far as it goes: what stands before a break is kept, what is dangerous is refused.</summary>
internal sealed class MetaXml
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const int Deepest = 24;
    private const int Most = 400_000;

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        MaxCharactersInDocument = 64_000_000,
        MaxCharactersFromEntities = 1_000_000,
    };

    private readonly string text;
    private readonly int origin;
    private readonly List<int> lines = [0];
    private readonly Func<string, bool> keeps;
    private int count;

    private MetaXml(string text, int origin, Func<string, bool> keeps)
    {
        (this.text, this.origin, this.keeps) = (text, origin, keeps);
        for (var at = origin; at < text.Length; at++)
        {
            if (text[at] is '\n' || (text[at] is '\r' && !(at + 1 < text.Length && text[at + 1] is '\n')))
            {
                lines.Add(at + 1 - origin);
            }
        }
    }

    /// <summary>What is wrong with the file; empty where nothing is.</summary>
    public string Problem { get; private set; } = "";

    public MetaElement? Root { get; private set; }

    /// <summary>Reads the text.</summary>
    /// <param name="keeps">Which children of the root are wanted; the others are passed over.</param>
    public static MetaXml Read(string text, Func<string, bool> keeps)
    {
        // Blanks and stray words before the first bracket would hide the declaration from the parser.
        var xml = new MetaXml(text, Math.Max(0, text.IndexOf('<', StringComparison.Ordinal)), keeps);
        xml.Read();
        return xml;
    }

    private void Read()
    {
        using var characters = new StringReader(text[origin..]);
        using var reader = XmlReader.Create(characters, Careful, Names());
        var open = new Stack<MetaElement>();
        try
        {
            while (Step(reader, open))
            {
            }
        }
        catch (XmlException broken)
        {
            Problem = Say(broken, open);
        }
    }

    private bool Step(XmlReader reader, Stack<MetaElement> open)
    {
        if (open.Count == 1 && reader.NodeType is XmlNodeType.Element && reader.Depth == 1 && !keeps(reader.LocalName))
        {
            reader.Skip();
        }
        else if (!reader.Read())
        {
            return false;
        }

        switch (reader.NodeType)
        {
            case XmlNodeType.Element when open.Count == 1 && !keeps(reader.LocalName):
                return true;
            case XmlNodeType.Element:
                return Open(reader, open);
            case XmlNodeType.EndElement:
                Close(open.Pop(), At(reader) - 2, reader.Name.Length + 2);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when open.Count > 0:
                open.Peek().Value = (open.Peek().Value + reader.Value).Trim();
                break;
        }

        return true;
    }

    private bool Open(XmlReader reader, Stack<MetaElement> open)
    {
        var start = At(reader) - 1;
        var element = new MetaElement(reader.LocalName, start) { IsNil = IsNil(reader) };
        element.ValueStart = element.ValueEnd = element.End = After(start);
        if (open.Count > 0)
        {
            open.Peek().Add(element);
        }
        else
        {
            Root ??= element;
        }

        if (reader.IsEmptyElement)
        {
            element.IsClosed = true;
        }
        else
        {
            open.Push(element);
        }

        if (++count <= Most && open.Count <= Deepest)
        {
            return true;
        }

        Problem = count > Most ? $"holds more than {Most} elements; I read the first ones" : $"nests more than {Deepest} elements deep, which no metadata file does; I read it up to line {LineOf(start)}";
        return false;
    }

    private void Close(MetaElement element, int at, int length)
    {
        element.ValueEnd = Math.Max(element.ValueStart, at);
        element.End = Math.Max(element.ValueEnd, After(Math.Min(text.Length, at + length)));
        element.IsClosed = true;
    }

    private string Say(XmlException broken, Stack<MetaElement> open) => (Root, open.Count) switch
    {
        _ when text.AsSpan(0, Math.Min(text.Length, 4_000)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && Root is null
            => "holds a DOCTYPE, which no metadata file has; I refuse it, since entities in it can reach other files or never end",
        (null, _) => $"is not XML (line {LineOf(Place(broken))})",
        ({ IsClosed: true }, _) => $"is not well-formed: words behind the last closing tag (line {LineOf(Place(broken))}); everything before them was read, but a deployment will refuse the file",
        _ => $"is not well-formed from line {LineOf(Place(broken))} on{(open.Count > 0 ? $", inside {open.Peek()}" : "")}; I used what stands before that, so what is not found in it may be missing only because of the break",
    };

    /// <summary>Files pasted together by hand use <c>xsi:nil</c> without saying what xsi is.</summary>
    private static XmlParserContext Names()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("xsi", Instance);
        return new(null, names, null, XmlSpace.None);
    }

    private int Place(XmlException broken) => Offset(broken.LineNumber, broken.LinePosition);

    private int At(XmlReader reader) => reader is IXmlLineInfo place ? Offset(place.LineNumber, place.LinePosition) : origin;

    private int Offset(int line, int column) =>
        Math.Min(text.Length, origin + lines[Math.Clamp(line - 1, 0, lines.Count - 1)] + Math.Max(0, column - 1));

    private int LineOf(int at) => 1 + text.AsSpan(0, Math.Clamp(at, 0, text.Length)).Count('\n');

    private int After(int at) => text.IndexOf('>', at) is >= 0 and var end ? end + 1 : text.Length;

    private static bool IsNil(XmlReader reader) =>
        reader.GetAttribute("nil", Instance) is "true" or "1";
}
