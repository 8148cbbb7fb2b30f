using System.Security.Cryptography;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The org that starts where no scenario is given. Its keys and passwords are made up, and public.</summary>
public static class DemoOrg
{
    public const string ConsumerKey = "3MVG9Emulated.AcmeIntegration.0000000000000000000000000000000000000000000000000000001";
    public const string ConsumerSecret = "E0000000000000000000000000000000000000000000000000000000ACMEDEMO";
    public const string ExternalConsumerKey = "3MVG9Emulated.AcmePortal.00000000000000000000000000000000000000000000000000000000002";
    public const string Username = "integration@acme.example";
    public const string AdminUsername = "admin@acme.example";
    public const string Password = "Demo-Passw0rd";
    public const string Callback = "http://localhost:1717/OauthRedirect";
    public const string App = "Acme Integration";

    private const string OtherEnvironmentKey = "3MVG9Emulated.AcmeIntegration.sandbox0000000000000000000000000000000000000000000000001";
    private const string Access = "Acme Integration Access";

    public static Scenario Scenario { get; } = new()
    {
        Apps = [Integration(), Portal(), CommandLine()],
        Users =
        [
            new() { Username = Username, Name = "Integration User", Email = "it@acme.example", Password = Password, SecurityToken = "DemoToken", Profile = "Integration", PermissionSets = [Access] },
            new() { Username = AdminUsername, Name = "Ada Admin", Email = "ada@acme.example", Password = Password, SecurityToken = "DemoToken", Profile = "System Administrator", PermissionSets = [Access] },
            new() { Username = "sally@acme.example", Name = "Sally Sales", Email = "sally@acme.example", Password = Password, SecurityToken = "DemoToken", Profile = "Standard User" },
        ],
        Profiles =
        [
            new() { Name = "Integration" },
            new() { Name = "System Administrator", ManagesUsers = true, MonitorsLoginHistory = true, MayApproveUninstalled = true, ViewsSetup = true, CustomizesApplication = true, ViewsEventLogFiles = true, ModifiesMetadata = true, UsesAnyApiClient = true, ViewsAllUsers = true, ViewsAllProfiles = true },
            new() { Name = "Standard User" },
        ],
        PermissionSets = [new() { Name = Access, Apps = [App] }],
        KeysOfOtherEnvironments = [OtherEnvironmentKey],
    };

    internal static string NewSecret() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    private static AppRecord Integration() => new()
    {
        Name = App,
        DeveloperName = "Acme_Integration",
        ConsumerKey = ConsumerKey,
        ConsumerSecret = ConsumerSecret,
        Callbacks = [Callback, "http://127.0.0.1:1717/OauthRedirect", "http://localhost:8080/callback", "https://app.acme.example/callback"],
        PermittedUsers = PermittedUsers.AdminApproved,
        RunAs = Username,
    };

    private static AppRecord Portal() => new()
    {
        Name = "Acme Portal",
        DeveloperName = "Acme_Portal",
        Kind = AppKind.ExternalClientApp,
        ConsumerKey = ExternalConsumerKey,
        ConsumerSecret = ConsumerSecret,
        Callbacks = [Callback, "http://localhost:8080/callback"],
        RequiresPkce = true,
        RequiresSecret = false,
        Rotates = true,
        RunAs = Username,
    };

    private static AppRecord CommandLine() => new()
    {
        Name = "Salesforce CLI",
        DeveloperName = "PlatformCLI",
        ConsumerKey = "PlatformCLI",
        ConsumerSecret = "",
        Callbacks = [Callback],
        Scopes = ["refresh_token", "api", "web", "openid", "id"],
        RequiresSecret = false,
    };
}
