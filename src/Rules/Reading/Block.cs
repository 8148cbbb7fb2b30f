using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Actions;
using SfOAuth.Knowledge;

namespace SfOAuth.Rules;

/// <summary>A map of a rule file, read by its shape. What does not fit is told and read as if it was not there.</summary>
internal sealed class Block
{
    private const int Quoted = 60;
    private readonly Shape shape;
    private readonly YamlMap map;
    private readonly string file;
    private readonly Troubles troubles;

    private Block(Shape shape, YamlMap map, string file, Troubles troubles)
    {
        (this.shape, this.map, this.file, this.troubles) = (shape, map, file, troubles);
        foreach (var (key, _) in map.Entries.Where(entry => shape.Fields.All(field => field.Name != entry.Key.Text)))
        {
            var near = Neighbours.Of(key.Text, shape.Fields.Select(field => field.Name)) is [var nearest, ..] ? $" Do you mean {nearest}?" : "";
            Trouble(key.Line, $"\"{Cut(key.Text)}\" is no key of {shape.Name}.{near} It takes: {string.Join(", ", shape.Fields.Select(field => field.Name))}.");
        }

        foreach (var field in shape.Fields.Where(field => field.IsRequired && map.Find(field.Name) is null))
        {
            Trouble(map.Line, $"{shape.Name} needs {field.Name} ({field.Takes}): {field.Says}.");
        }
    }

    public int Line => map.Line;

    public static Block? Of(Shape shape, YamlNode node, string file, Troubles troubles)
    {
        if (node is YamlMap map)
        {
            return new(shape, map, file, troubles);
        }

        troubles.Add(file, node.Line, $"here {shape.Name} is wanted: keys with their values.");
        return null;
    }

    /// <summary>The line of a key; of the block where the key is not there.</summary>
    public int LineOf(string key) => map.Find(key)?.Value.Line ?? map.Line;

    public YamlNode? Node(string key) => map.Find(key)?.Value;

    public void Trouble(string key, string why) => Trouble(LineOf(key), why);

    public void Trouble(int line, string why) => troubles.Add(file, line, why);

    /// <summary>A text; empty where there is none.</summary>
    public string Text(string key) => Node(key) switch
    {
        null => "",
        YamlScalar { Text.Length: > 0 } scalar => scalar.Text,
        _ => Wrong(key, "a text is wanted, and this is none."),
    };

    /// <summary>One text or several.</summary>
    public ImmutableArray<YamlScalar> Texts(string key)
    {
        var nodes = Node(key) switch { null => [], YamlList list => list.Items, var one => [one] };
        foreach (var node in nodes.Where(node => node is not YamlScalar { Text.Length: > 0 }))
        {
            Trouble(node.Line, $"{key} takes texts, and this is none.");
        }

        return [.. nodes.OfType<YamlScalar>().Where(scalar => scalar.Text.Length > 0)];
    }

    /// <summary>The blocks of a list.</summary>
    public ImmutableArray<Block> Blocks(string key, Shape inner)
    {
        if (Node(key) is { } node and not YamlList)
        {
            Trouble(node.Line, $"{key} takes a list: each entry begins with a dash.");
            return [];
        }

        return Node(key) is YamlList list ? [.. list.Items.Select(item => Of(inner, item, file, troubles)).OfType<Block>()] : [];
    }

    /// <summary>One of some words; null where there is none.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum => Text(key) is { Length: > 0 } text ? Choice<T>(new YamlScalar(LineOf(key), text)) : null;

    /// <summary>One of some words; null where it is none of them.</summary>
    public T? Choice<T>(YamlScalar word)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Kebab.Of(choice.ToString()) == word.Text)
            {
                return choice;
            }
        }

        Trouble(word.Line, $"\"{Cut(word.Text)}\" is none of {string.Join(", ", Enum.GetNames<T>().Select(Kebab.Of))}.");
        return null;
    }

    /// <summary>A number within limits; the lower limit where it is none.</summary>
    public double Number(string key, double least, double most)
    {
        if (Text(key) is not { Length: > 0 } text)
        {
            return least;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Trouble(key, string.Create(CultureInfo.InvariantCulture, $"{key} takes a number from {least} to {most}, and this is \"{Cut(text)}\"."));
        return least;
    }

    /// <summary>Yes or no; the usual one where nothing is said.</summary>
    public bool Flag(string key, bool usual)
    {
        var text = Text(key);
        _ = text is "" or "yes" or "no" or "true" or "false" ? "" : Wrong(key, $"yes or no is wanted, and this is \"{Cut(text)}\".");
        return text switch { "yes" or "true" => true, "no" or "false" => false, _ => usual };
    }

    /// <summary>A name in kebab-case; empty where it is none.</summary>
    public string Name(string key)
    {
        var text = Text(key);
        return text.Length is 0 or <= Quoted && IsKebab(text) ? text
            : Wrong(key, $"{key} takes a name in kebab-case (small letters, digits, single dashes; up to {Quoted}), and this is \"{Cut(text)}\".");
    }

    /// <summary>Words of the file in a message, cut.</summary>
    public static string Cut(string text) => text.Length <= Quoted ? text : text[..Quoted] + "…";

    private static bool IsKebab(string text) =>
        text.Split('-') is var parts && (text.Length == 0 || (char.IsAsciiLetterLower(text[0]) && Array.TrueForAll(parts, part => part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))));

    private string Wrong(string key, string why)
    {
        Trouble(key, why);
        return "";
    }
}
