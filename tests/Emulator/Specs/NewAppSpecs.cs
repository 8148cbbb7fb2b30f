using System.IO.Compression;
using System.Text;

namespace SfOAuth.Emulation.Tests;

/// <summary>Apps that come into the org by a deployment, and clients that then log in with them.</summary>
public sealed class NewAppSpecs
{
    private const string Key = "NightlySync.0001";

    private const string Connected = $"""
        <ConnectedApp xmlns="http://soap.sforce.com/2006/04/metadata"><contactEmail>it@acme.example</contactEmail><label>Nightly Sync</label>
        <oauthConfig><callbackUrl>https://sync.acme.example/cb</callbackUrl><consumerKey>{Key}</consumerKey><consumerSecret>made-up-for-this-test</consumerSecret><isAdminApproved>true</isAdminApproved><isClientCredentialEnabled>true</isClientCredentialEnabled><oauthClientCredentialUser>{DemoOrg.Username}</oauthClientCredentialUser><scopes>Api</scopes></oauthConfig>
        <oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation><refreshTokenPolicy>zero</refreshTokenPolicy></oauthPolicy><permissionSetName>Sync_Users</permissionSetName></ConnectedApp>
        """;

    private const string Users = """<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>Sync_Users</label></PermissionSet>""";

    // As written by hand: no part has the name that Salesforce would give it, and the head is the last file.
    private static readonly (string Path, string Text)[] Family =
    [
        ("extlClntAppPolicies/Sync_switches.ecaPlcy", "<ExtlClntAppConfigurablePolicies xmlns='http://soap.sforce.com/2006/04/metadata'><externalClientApplication>Sync</externalClientApplication><isEnabled>true</isEnabled><isOauthPluginEnabled>true</isOauthPluginEnabled><label>s</label></ExtlClntAppConfigurablePolicies>"),
        ("extlClntAppOauthPolicies/SyncPolicy.ecaOauthPlcy", $"<ExtlClntAppOauthConfigurablePolicies xmlns='http://soap.sforce.com/2006/04/metadata'><clientCredentialsFlowUser>{DemoOrg.Username}</clientCredentialsFlowUser><externalClientApplication>Sync</externalClientApplication><ipRelaxationPolicyType>Bypass</ipRelaxationPolicyType><isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled><label>p</label></ExtlClntAppOauthConfigurablePolicies>"),
        ("extlClntAppOauthSettings/SyncScopes.ecaOauth", "<ExtlClntAppOauthSettings xmlns='http://soap.sforce.com/2006/04/metadata'><commaSeparatedOauthScopes>Api, RefreshToken</commaSeparatedOauthScopes><externalClientApplication>Sync</externalClientApplication><label>o</label></ExtlClntAppOauthSettings>"),
        ("extlClntAppGlobalOauthSets/SyncGlobal.ecaGlblOauth", "<ExtlClntAppGlobalOauthSettings xmlns='http://soap.sforce.com/2006/04/metadata'><callbackUrl>https://sync.acme.example/cb</callbackUrl><externalClientApplication>Sync</externalClientApplication><isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled><label>g</label></ExtlClntAppGlobalOauthSettings>"),
        ("externalClientApps/Sync.eca", "<ExternalClientApplication xmlns='http://soap.sforce.com/2006/04/metadata'><contactEmail>it@acme.example</contactEmail><distributionState>Local</distributionState><isProtected>false</isProtected><label>Sync</label></ExternalClientApplication>"),
    ];

    [Fact]
    public async Task A_connected_app_is_made_with_its_key_secret_policies_and_a_permission_set_of_the_same_package()
    {
        await using var rig = await Rig.StartAsync();

        var result = await DeployAsync(rig, [("connectedApps/Nightly_Sync.connectedApp", Connected), ("permissionsets/Sync_Users.permissionset", Users)]);

        Assert.Contains("<status>Succeeded</status>", result, StringComparison.Ordinal);
        Assert.Contains("<created>true</created><deleted>false</deleted><fileName>connectedApps/Nightly_Sync.connectedApp", result, StringComparison.Ordinal);
        var made = rig.Store.AppOfKey(Key)!;
        Assert.Equal((IpRelaxation.Enforce, RefreshPolicy.ImmediatelyExpire, PermittedUsers.AdminApproved), (made.IpRelaxation, made.RefreshPolicy, made.PermittedUsers));
        Assert.Contains("Nightly Sync", rig.Store.PermissionSets.Single(set => set.Name == "Sync_Users").Apps);
        Assert.Equal("user-not-assigned", await RefusedAsync(rig));

        rig.Store.Save(rig.Store.Users.First() with { PermissionSets = ["Sync_Users"] });
        Assert.True((await LoginAsync(rig, Key, "made-up-for-this-test")).IsOk, rig.Last.ToString());
    }

    [Fact]
    public async Task A_family_of_an_external_client_app_is_joined_by_the_element_that_names_the_app()
    {
        await using var rig = await Rig.StartAsync();

        var result = await DeployAsync(rig, Family);

        Assert.Contains("<status>Succeeded</status>", result, StringComparison.Ordinal);
        var made = rig.Store.Apps.Single(app => app.DeveloperName == "Sync");
        Assert.Equal((AppKind.ExternalClientApp, true, TimeSpan.FromDays(365)), (made.Kind, made.RequiresPkce, made.RefreshWindow));
        Assert.True((await LoginAsync(rig, made.ConsumerKey, made.ConsumerSecret)).IsOk, rig.Last.ToString());
        Assert.Single(await rig.RecordsAsync(await rig.AdminTokenAsync(), "SELECT Id FROM ExternalClientApplication WHERE DeveloperName = 'Sync'"));
    }

    [Fact]
    public async Task A_check_only_deployment_makes_nothing_and_one_bad_file_takes_all_with_it()
    {
        await using var rig = await Rig.StartAsync();

        var tried = await DeployAsync(rig, Family, checkOnly: true);
        var spoiled = await DeployAsync(rig, [.. Family, ("connectedApps/X.connectedApp", "<ConnectedApp xmlns='http://soap.sforce.com/2006/04/metadata'><contactEmail>a@b.example</contactEmail></ConnectedApp>")]);

        Assert.Contains("<status>Succeeded</status>", tried, StringComparison.Ordinal);
        Assert.Contains("<status>Failed</status>", spoiled, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Store.Apps, app => app.DeveloperName == "Sync");
    }

    public static TheoryData<string, string, string, string> Failures => new()
    {
        { "connectedApps/Nightly_Sync.connectedApp", Connected.Replace(Key, DemoOrg.ConsumerKey, StringComparison.Ordinal), "The consumer key is already taken.", "the key of an app that is there" },
        { "connectedApps/Acme_Integration.connectedApp", Connected.Replace("Sync_Users", "Acme_Integration_Access", StringComparison.Ordinal), "You cannot provide a Consumer Key", "another key for an app that is there" },
        { "connectedApps/Nightly_Sync.connectedApp", Connected.Replace("<contactEmail>it@acme.example</contactEmail>", "", StringComparison.Ordinal), "Required field is missing: contactEmail", "no mail address" },
        { "connectedApps/Nightly_Sync.connectedApp", Connected, "no PermissionSet named Sync_Users found", "a permission set that is not there" },
        { "extlClntAppOauthSettings/SyncScopes.ecaOauth", Family[2].Text, "In field: externalClientApplication - no ExternalClientApplication named Sync found", "a part without its head" },
        { "destructiveChanges.xml", "<Package xmlns='http://soap.sforce.com/2006/04/metadata'><types><members>Acme_Integration</members><name>ConnectedApp</name></types></Package>", "deletes nothing", "a deletion" },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task What_cannot_be_made_is_refused_with_the_reason(string path, string text, string said, string what)
    {
        await using var rig = await Rig.StartAsync();

        var result = await DeployAsync(rig, [(path, text)]);

        Assert.True(result.Contains(said, StringComparison.Ordinal) && result.Contains("<numberComponentErrors>1</numberComponentErrors>", StringComparison.Ordinal), $"{what}: {result}");
    }

    [Fact]
    public async Task Where_new_connected_apps_are_refused_old_ones_are_still_changed_and_external_ones_made()
    {
        await using var rig = await Rig.StartAsync(options => options.Scenario = DemoOrg.Scenario with { Org = new() { AllowsNewApps = false } });

        var fresh = await DeployAsync(rig, [("connectedApps/Nightly_Sync.connectedApp", Connected)]);
        var old = await DeployAsync(rig, [("connectedApps/Acme_Integration.connectedApp", "<ConnectedApp xmlns='http://soap.sforce.com/2006/04/metadata'><contactEmail>a@b.example</contactEmail><label>Acme Integration</label></ConnectedApp>")]);
        var external = await DeployAsync(rig, Family);

        Assert.Contains("new connected apps cannot be created", fresh, StringComparison.Ordinal);
        Assert.Contains("<status>Succeeded</status>", old, StringComparison.Ordinal);
        Assert.Contains("<status>Succeeded</status>", external, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_and_upsert_make_an_app_and_update_wants_it_to_be_there()
    {
        await using var rig = await Rig.StartAsync();
        var admin = await rig.AdminTokenAsync();

        Assert.Contains("no ConnectedApp named Small found", await CallAsync("update"), StringComparison.Ordinal);
        Assert.Contains("<success>true</success>", await CallAsync("create"), StringComparison.Ordinal);
        Assert.Contains("is there already", await CallAsync("create"), StringComparison.Ordinal);
        Assert.Contains("<created>false</created>", await CallAsync("upsert"), StringComparison.Ordinal);
        Assert.Single(await rig.RecordsAsync(admin, "SELECT Display FROM SetupAuditTrail WHERE Action = 'insertApplication'"));

        async Task<string> CallAsync(string verb) => (await rig.MetadataAsync(admin, $"<{verb}Metadata><metadata xsi:type=\"ConnectedApp\"><fullName>Small</fullName><contactEmail>a@b.example</contactEmail><label>Small</label></metadata></{verb}Metadata>")).Body;
    }

    private static async Task<string> RefusedAsync(Rig rig)
    {
        Assert.False((await LoginAsync(rig, Key, "made-up-for-this-test")).IsOk);
        return rig.Last.Cause;
    }

    private static Task<Reply> LoginAsync(Rig rig, string key, string secret) => rig.TokenAsync(("grant_type", "client_credentials"), ("client_id", key), ("client_secret", secret));

    private static async Task<string> DeployAsync(Rig rig, IEnumerable<(string Path, string Text)> files, bool checkOnly = false)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        var admin = await rig.AdminTokenAsync();
        var begun = await rig.MetadataAsync(admin, $"<deploy><ZipFile>{Convert.ToBase64String(zipped.ToArray())}</ZipFile><DeployOptions><checkOnly>{(checkOnly ? "true" : "false")}</checkOnly></DeployOptions></deploy>");
        return (await rig.MetadataAsync(admin, $"<checkDeployStatus><asyncProcessId>{begun.Body.Split("<id>")[1].Split("</id>")[0]}</asyncProcessId></checkDeployStatus>")).Body;
    }
}
