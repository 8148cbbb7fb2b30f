namespace SfOAuth.Intake;

/// <summary>A component as <c>readMetadata</c> gives it, as the file that a deployment takes.</summary>
public static class MetaComponent
{
    private const string Namespace = "http://soap.sforce.com/2006/04/metadata";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly string[] Way = ["Body", "readMetadataResponse", "result", "records"];

    /// <summary>The file, its elements letter for letter as they came; null where the org has no component of the name.</summary>
    public static string? Of(string envelope, string type)
    {
        var root = MetaXml.Read(envelope, _ => true).Root;
        var records = Way.Aggregate(root, (at, step) => at?.Find(step));
        if (records is null || records.Children.Count == 0)
        {
            return null;
        }

        var (from, to) = records.Find("fullName") is { } name ? (name.Start, name.End) : (records.ValueStart, records.ValueStart);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{type} xmlns=\"{Namespace}\" xmlns:xsi=\"{Instance}\">{envelope[records.ValueStart..from]}{envelope[to..records.ValueEnd]}</{type}>\n";
    }

    /// <summary>The full names that <c>listMetadata</c> gives.</summary>
    public static IReadOnlyList<string> Names(string envelope)
    {
        var list = MetaXml.Read(envelope, _ => true).Root?.Find("Body")?.Find("listMetadataResponse");
        return list is null ? [] : [.. list.FindAll("result").Select(result => result.Text("fullName") ?? "").Where(name => name.Length > 0)];
    }

    /// <summary>The text of an element below the root; null where it is not there.</summary>
    public static string? Text(string component, string element) => MetaXml.Read(component, _ => true).Root?.Text(element);

    /// <summary>Where the file lies in a package, and how the package lists it.</summary>
    public static (string Path, string Type, string Member) Place(string type, string fullName)
    {
        var kind = MetaKind.OfRoot(type) ?? throw new ArgumentException("a type that is not read here", nameof(type));
        return ($"{kind.Folder}/{fullName}.{kind.Suffix}", kind.Suffix is "settings" ? "Settings" : type, fullName);
    }
}
