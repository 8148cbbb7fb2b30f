namespace SfOAuth.Intake;

/// <summary>An element of a metadata file with its place in the text.</summary>
public sealed class MetaElement
{
    private readonly List<MetaElement> children = [];

    internal MetaElement(string name, int start)
    {
        Name = name;
        Start = ValueStart = ValueEnd = End = start;
    }

    /// <summary>Without a prefix.</summary>
    public string Name { get; }

    /// <summary>The text in it, entities resolved, blanks at both ends cut.</summary>
    public string Value { get; internal set; } = "";

    /// <summary>Where its opening tag begins.</summary>
    public int Start { get; }

    /// <summary>Where the text in it begins, behind the opening tag.</summary>
    public int ValueStart { get; internal set; }

    /// <summary>Where the text in it ends; equal to its beginning where there is none, or where the file breaks off.</summary>
    public int ValueEnd { get; internal set; }

    /// <summary>Behind its closing tag.</summary>
    public int End { get; internal set; }

    /// <summary><c>xsi:nil="true"</c>: the same as not being there, and not the same as false.</summary>
    public bool IsNil { get; internal set; }

    /// <summary>True when the closing tag was read.</summary>
    public bool IsClosed { get; internal set; }

    public IReadOnlyList<MetaElement> Children => children;

    /// <summary>The first child of this name that says something; capital letters do not matter.</summary>
    public MetaElement? Find(string child) =>
        children.Find(one => !one.IsNil && one.Name.Equals(child, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every child of this name that says something.</summary>
    public IEnumerable<MetaElement> FindAll(string child) =>
        children.Where(one => !one.IsNil && one.Name.Equals(child, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a child; null where it is not there.</summary>
    public string? Text(string child) => Find(child)?.Value;

    internal void Add(MetaElement child) => children.Add(child);

    public override string ToString() => $"<{Name}>";
}
