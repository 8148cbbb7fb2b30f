namespace SfOAuth.Intake;

/// <summary>A type of metadata that says something about OAuth logins.</summary>
/// <param name="Root">The root element.</param>
/// <param name="Suffix">Behind the name of the file, before <c>-meta.xml</c>.</param>
/// <param name="Folder">The folder the files of the type lie in.</param>
public sealed record MetaKind(string Root, string Suffix, string Folder)
{
    public const string ConnectedApp = "ConnectedApp";
    public const string ExternalClientApp = "ExternalClientApplication";
    public const string GlobalOauth = "ExtlClntAppGlobalOauthSettings";
    public const string Oauth = "ExtlClntAppOauthSettings";
    public const string OauthSecurity = "ExtlClntAppOauthSecuritySettings";
    public const string OauthPolicies = "ExtlClntAppOauthConfigurablePolicies";
    public const string Policies = "ExtlClntAppConfigurablePolicies";
    public const string Profile = "Profile";
    public const string PermissionSet = "PermissionSet";
    public const string ProfileSession = "ProfileSessionSetting";
    public const string Certificate = "Certificate";

    private const string Settings = "settings";

    // What a large profile holds beside this has nothing to do with a login.
    private static readonly string[] OfProfiles =
        ["loginIpRanges", "loginHours", "userPermissions", "custom", "userLicense", "license", "label", "hasActivationRequired"];

    // "settings" and "profiles" are names of many folders.
    private static readonly string[] Distinct = ["connectedApps", "externalClientApps", "permissionsets", "extlClntAppPolicies"];

    /// <summary>Every type that is read.</summary>
    public static IReadOnlyList<MetaKind> All { get; } =
    [
        new(ConnectedApp, "connectedApp", "connectedApps"),
        new(ExternalClientApp, "eca", "externalClientApps"),
        new(GlobalOauth, "ecaGlblOauth", "extlClntAppGlobalOauthSets"),
        new(Oauth, "ecaOauth", "extlClntAppOauthSettings"),
        new(OauthSecurity, "ecaOauthSecurity", "extlClntAppOauthSecuritySettings"),
        new(OauthPolicies, "ecaOauthPlcy", "extlClntAppOauthPolicies"),
        new(Policies, "ecaPlcy", "extlClntAppPolicies"),
        new(Profile, "profile", "profiles"),
        new(PermissionSet, "permissionset", "permissionsets"),
        new(ProfileSession, "profileSessionSetting", "profileSessionSettings"),
        new(Certificate, "crt", "certs"),
        new("OauthOidcSettings", Settings, Settings),
        new("ConnectedAppSettings", Settings, Settings),
        new("ExternalClientAppSettings", Settings, Settings),
        new("SecuritySettings", Settings, Settings),
        new("MyDomainSettings", Settings, Settings),
    ];

    /// <summary>The settings files that are read, by the name before the suffix.</summary>
    private static readonly string[] SettingsNames = ["OauthOidc", "ConnectedApp", "ExternalClientApp", "Security", "MyDomain"];

    /// <summary>The type of a root element; null where it is none of these.</summary>
    public static MetaKind? OfRoot(string root) =>
        All.FirstOrDefault(kind => kind.Root.Equals(root, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when a file of this name holds metadata that is read here.</summary>
    public static bool IsWanted(string path)
    {
        var (name, suffix) = Split(path);
        return suffix.Equals(Settings, StringComparison.OrdinalIgnoreCase)
            ? SettingsNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            : All.Any(kind => kind.Suffix.Equals(suffix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True for a package directory, of which no file tells that it is one.</summary>
    public static bool IsProjectFolder(string path) =>
        Directory.Exists(Path.Combine(path, "main", "default")) || Distinct.Any(folder => Directory.Exists(Path.Combine(path, folder)));

    /// <summary>The name of the component behind a file name: <c>My_App</c> of <c>x/My_App.connectedApp-meta.xml</c>.</summary>
    public static string NameOf(string path) => Uri.UnescapeDataString(Split(path).Name);

    /// <summary>Is a child of the root of any use?</summary>
    internal static bool Keeps(string root, string child) =>
        !root.Equals(Profile, StringComparison.OrdinalIgnoreCase) && !root.Equals(PermissionSet, StringComparison.OrdinalIgnoreCase)
            ? root is not "FileUploadAndDownloadSecuritySettings"
            : OfProfiles.Contains(child, StringComparer.OrdinalIgnoreCase);

    private static (string Name, string Suffix) Split(string path)
    {
        var file = path[(path.LastIndexOfAny(['/', '\\', '!']) + 1)..];
        file = file.EndsWith("-meta.xml", StringComparison.OrdinalIgnoreCase) ? file[..^9] : file;
        var dot = file.LastIndexOf('.');
        return dot < 0 ? (file, "") : (file[..dot], file[(dot + 1)..]);
    }
}
