using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>The types that the emulator knows, each after those that its files may name: so they are deployed. A new one is one more class and one more line here.</summary>
internal static class MetadataTypes
{
    public static ImmutableArray<MetadataType> All { get; } =
    [
        .. SettingsMetadata.All, new ProfileMetadata(), new PermissionSetMetadata(),
        new ConnectedAppMetadata(), new ExternalAppMetadata(), new GlobalOauthMetadata(), new OauthMetadata(), new OauthSecurityMetadata(), new OauthPolicyMetadata(), new AppPolicyMetadata(),
    ];

    public static MetadataType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <summary>The types behind a name of package.xml.</summary>
    public static IEnumerable<MetadataType> Packaged(string name) => All.Where(type => type.PackageName == name);

    /// <summary>The type of a file by its place in a package.</summary>
    public static (MetadataType Type, string FullName)? OfPath(string path) =>
        (from type in All
         where path.StartsWith(type.Folder + "/", StringComparison.Ordinal) && path.EndsWith("." + type.Suffix, StringComparison.Ordinal)
         let fullName = path[(type.Folder.Length + 1)..^(type.Suffix.Length + 1)]
         where type.PackageName == type.Name || type.Name == fullName + "Settings"
         select ((MetadataType, string)?)(type, fullName)).FirstOrDefault();
}
