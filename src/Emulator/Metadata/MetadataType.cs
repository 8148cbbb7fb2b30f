using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>A type of the Metadata API: which components there are, how one is written, what a written one changes.</summary>
internal abstract class MetadataType(string name, string folder, string suffix)
{
    /// <summary>The name in calls, and the root element of a file.</summary>
    public string Name => name;

    public string Folder => folder;

    public string Suffix => suffix;

    /// <summary>The name in package.xml: settings are listed together.</summary>
    public virtual string PackageName => name;

    /// <summary>A part of something with a name of its own: it comes and goes with that.</summary>
    public virtual bool IsPart => false;

    /// <summary>Full names of the components that can be retrieved.</summary>
    public abstract IEnumerable<string> Names(Store store);

    /// <summary>The elements of the component, in the order of files; null when there is none of this name.</summary>
    public abstract IEnumerable<XElement>? Write(Store store, string fullName);

    /// <summary>Checks what was sent and returns the change, not yet made. Throws <see cref="MetadataException"/>.</summary>
    public abstract Action Read(Store store, string fullName, MetadataXml xml);

    public string PathOf(string fullName) => $"{folder}/{fullName}.{suffix}";

    public static MetadataException Unknown(string type, string fullName) => new($"In field: fullName - no {type} named {fullName} found");

    protected static XElement Node(string name, params object?[] content) => new(MetadataXml.Space + name, content);

    protected static XElement Node(string name, bool value) => new(MetadataXml.Space + name, Words.Flag(value));

    /// <summary>The element, or nothing where there is no value.</summary>
    protected static XElement? Optional(string name, string? value) => value is null ? null : new(MetadataXml.Space + name, value);
}

/// <summary>A component that cannot be taken, and the sentence that the API gives for it.</summary>
internal sealed class MetadataException(string message) : Exception(message);
