using System.Collections.Immutable;

namespace SfOAuth.Remedying;

/// <summary>How an element of a metadata file is changed. Nothing is ever taken out.</summary>
public enum EditKind
{
    /// <summary>Gives the element this value, and makes it where it is missing.</summary>
    Set,

    /// <summary>Adds one more element of the name, unless one has this value already.</summary>
    Add,

    /// <summary>Adds a line to the value, unless it is there already.</summary>
    AddLine,

    /// <summary>Adds a word to a list parted by commas, unless it is there already.</summary>
    AddWord,
}

/// <summary>One change in a metadata file.</summary>
/// <param name="Type">The type, which is the root element: <c>ConnectedApp</c>.</param>
/// <param name="Path">The element below the root: <c>oauthPolicy/refreshTokenPolicy</c>.</param>
public sealed record ElementEdit(string Type, string Path, string Value, EditKind Kind = EditKind.Set)
{
    /// <summary>The names on the way down.</summary>
    public ImmutableArray<string> Steps => [.. Path.Split('/')];

    public override string ToString() => $"{Type} {Path} {(Kind is EditKind.Set ? "=" : "+=")} {Value}";
}
