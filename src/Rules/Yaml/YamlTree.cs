using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SfOAuth.Intake;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SfOAuth.Rules;

/// <summary>
/// Reads the plain part of YAML: maps, lists and texts. Anchors, aliases and tags are refused, since a few lines of
/// them grow without end; depth and number of pieces are limited for the same reason.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 12;
    private const int Most = 20_000;
    private const int LongestText = 4_000;

    /// <summary>Shorter texts hold no secret worth hiding, and most values are such words.</summary>
    private const int Harmless = 12;

    private readonly Parser parser;
    private int pieces;
    private int line;

    private YamlTree(string text) => parser = new(new StringReader(text));

    /// <summary>The one document of the text.</summary>
    /// <exception cref="YamlTrouble">It is none.</exception>
    public static YamlNode Read(string text)
    {
        var tree = new YamlTree(text);
        try
        {
            return tree.Document();
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // The message of the parser may quote the text: only the place is told. Not every trouble it has is of its own kind.
            throw new YamlTrouble(Math.Max(1, fault is YamlException known ? (int)known.Start.Line : tree.line), "from here on this is not YAML. Look for a missing colon or blank behind it, an open quote or bracket, a tab, or a line that is not indented like its neighbours.");
        }
    }

    private YamlNode Document()
    {
        Next<StreamStart>();
        if (Next() is not DocumentStart)
        {
            throw new YamlTrouble(1, "the file is empty.");
        }

        var root = Node(Next(), 1);
        Next<DocumentEnd>();
        return Next() is StreamEnd ? root : throw new YamlTrouble(Line(parser.Current!), "a second document begins here: a rule file is one document, so leave out the line of dashes.");
    }

    private YamlNode Node(ParsingEvent head, int depth)
    {
        Check(head, depth);
        return head switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart => new YamlList(Line(head), List(depth)),
            MappingStart => new YamlMap(Line(head), Map(depth)),
            _ => throw new YamlTrouble(Line(head), "this is no map, list or text."),
        };
    }

    private void Check(ParsingEvent head, int depth)
    {
        if (head is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new YamlTrouble(Line(head), "anchors (&name) and aliases (*name) are not read here: write the value out. A text that begins with & or * needs quotes.");
        }

        if (head is NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlTrouble(Line(head), "tags (!name) are not read here: leave it out. A text that begins with ! needs quotes.");
        }

        if (depth > Deepest)
        {
            throw new YamlTrouble(Line(head), $"this is nested more than {Deepest} deep; nothing in a rule is.");
        }

        if (++pieces > Most)
        {
            throw new YamlTrouble(Line(head), $"the file holds more than {Most.ToString("N0", CultureInfo.InvariantCulture)} pieces: split it.");
        }
    }

    private ImmutableArray<YamlNode> List(int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var head = Next(); head is not SequenceEnd; head = Next())
        {
            items.Add(Node(head, depth + 1));
        }

        return items.ToImmutable();
    }

    private ImmutableArray<(YamlScalar Key, YamlNode Value)> Map(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var head = Next(); head is not MappingEnd; head = Next())
        {
            var key = Node(head, depth + 1) as YamlScalar ?? throw new YamlTrouble(Line(head), "a key is one word.");
            if (!lines.TryAdd(key.Text, key.Line))
            {
                throw new YamlTrouble(key.Line, $"the key \"{Cut(key.Text)}\" stands in line {lines[key.Text]} already: one of the two has to go.");
            }

            entries.Add((key, Node(Next(), depth + 1)));
        }

        return entries.ToImmutable();
    }

    private static YamlScalar Text(Scalar scalar)
    {
        var (line, text) = (Line(scalar), scalar.Value.Trim());
        return text.Length > LongestText ? throw new YamlTrouble(line, $"this text is longer than {LongestText} characters.")
            : text.EnumerateRunes().Any(IsUnseen) ? throw new YamlTrouble(line, "this text holds a control character or an invisible one, which a terminal would obey or a reader not see: leave it out.")
            : text.Length > Harmless && Door.OpenText("rule", text) is { Masked: [var secret, ..] } ? throw new YamlTrouble(line, $"this looks like a secret ({secret.Kind}): rules are passed on, so nothing secret belongs in them. Write a placeholder such as <secret>.")
            : new(line, text);
    }

    private static bool IsUnseen(Rune rune) =>
        rune.Value is not ('\n' or '\t') && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Cut(string key) => key.Length <= 40 ? key : key[..40] + "…";

    private ParsingEvent Next()
    {
        if (!parser.MoveNext())
        {
            throw new YamlTrouble(Math.Max(1, line), "the file ends too early.");
        }

        line = Line(parser.Current!);
        return parser.Current!;
    }

    private void Next<T>()
        where T : ParsingEvent => _ = Next() is T ? true : throw new YamlTrouble(Line(parser.Current!), "this is no YAML document.");

    private static int Line(ParsingEvent head) => (int)head.Start.Line;
}
