using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>User permissions as profiles and permission sets list them.</summary>
internal static class UserPermissions
{
    private static readonly (string Name, Func<IPermissions, bool> Allows)[] All =
    [
        ("ApiEnabled", one => one.ApiIsEnabled), ("CustomizeApplication", one => one.CustomizesApplication), ("ManageUsers", one => one.ManagesUsers), ("ModifyMetadata", one => one.ModifiesMetadata),
        ("MonitorLoginHistory", one => one.MonitorsLoginHistory), ("ViewAllProfiles", one => one.ViewsAllProfiles), ("ViewAllUsers", one => one.ViewsAllUsers), ("ViewEventLogFiles", one => one.ViewsEventLogFiles), ("ViewSetup", one => one.ViewsSetup),
    ];

    /// <summary>The permissions that are on.</summary>
    public static IEnumerable<string> Of(IPermissions owner) => All.Where(pair => pair.Allows(owner)).Select(pair => pair.Name);

    public static XElement Write(string name) => new(MetadataXml.Space + "userPermissions", new XElement(MetadataXml.Space + "enabled", "true"), new XElement(MetadataXml.Space + "name", name));

    /// <summary>What was sent for a permission; what it has where nothing was sent.</summary>
    public static bool Sent(MetadataXml xml, string name, bool otherwise) =>
        xml.Nodes("userPermissions").FirstOrDefault(node => MetadataXml.Child(node, "name") == name) is { } node ? MetadataXml.Child(node, "enabled") is "true" : otherwise;
}
