using System.Net;

namespace SfOAuth.Emulation.Tests;

/// <summary>What a repair changes through REST, the Tooling API and the Metadata API is felt by the next login.</summary>
public sealed class ChangeSpecs
{
    [Fact]
    public async Task A_frozen_user_is_thawed_through_user_login()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-frozen");
        var admin = await rig.AdminTokenAsync();
        var id = (await rig.RecordsAsync(admin, $"SELECT Id FROM UserLogin WHERE UserId = '{rig.Store.Users.First().Id}'"))[0].GetProperty("Id").GetString();

        Assert.False((await rig.JwtAsync()).IsOk);
        Assert.Equal(HttpStatusCode.NoContent, (await rig.WriteAsync(HttpMethod.Patch, $"sobjects/UserLogin/{id}", admin, "{\"IsFrozen\":false}")).Status);
        Assert.True((await rig.JwtAsync()).IsOk, rig.Last.ToString());
    }

    [Fact]
    public async Task A_new_permission_set_admits_a_user_to_the_app()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-not-assigned");
        var admin = await rig.AdminTokenAsync();
        var user = rig.Store.Users.First().Id;

        var set = (await rig.WriteAsync(HttpMethod.Post, "sobjects/PermissionSet", admin, "{\"Name\":\"Acme_Door\",\"Label\":\"Acme Door\"}")).Member("id");
        var access = await rig.WriteAsync(HttpMethod.Post, "sobjects/SetupEntityAccess", admin, $"{{\"ParentId\":\"{set}\",\"SetupEntityId\":\"{rig.Store.Apps.First().Id}\"}}");
        Assert.False((await rig.JwtAsync()).IsOk);
        var assignment = (await rig.WriteAsync(HttpMethod.Post, "sobjects/PermissionSetAssignment", admin, $"{{\"AssigneeId\":\"{user}\",\"PermissionSetId\":\"{set}\"}}")).Member("id");

        Assert.True((await rig.JwtAsync()).IsOk, $"{access.Body} {rig.Last}");
        await rig.WriteAsync(HttpMethod.Delete, $"sobjects/PermissionSetAssignment/{assignment}", admin);
        Assert.False((await rig.JwtAsync()).IsOk);
    }

    [Fact]
    public async Task A_deleted_session_is_over()
    {
        await using var rig = await Rig.StartAsync();
        var token = (await rig.JwtAsync()).Member("access_token");
        var admin = await rig.AdminTokenAsync();
        var session = (await rig.RecordsAsync(admin, $"SELECT Id FROM AuthSession WHERE UsersId = '{rig.Store.Users.First().Id}'"))[0].GetProperty("Id").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await rig.WriteAsync(HttpMethod.Delete, $"sobjects/AuthSession/{session}", admin)).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await rig.QueryAsync(token, "SELECT Id FROM User")).Status);
    }

    [Fact]
    public async Task Login_ip_ranges_are_written_through_the_tooling_api()
    {
        await using var rig = await Rig.StartAsync();
        var admin = await rig.AdminTokenAsync();
        var id = rig.Store.Profiles.First(profile => profile.Name == "Integration").Id;

        await rig.WriteAsync(HttpMethod.Patch, $"tooling/sobjects/Profile/{id}", admin, "{\"Metadata\":{\"loginIpRanges\":[{\"startAddress\":\"203.0.113.1\",\"endAddress\":\"203.0.113.9\"}]}}");

        Assert.False((await rig.JwtAsync()).IsOk);
        Assert.Equal("ip-org-or-app-policy", rig.Last.Cause.Replace("ip-profile-range", "ip-org-or-app-policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_changed()
    {
        await using var rig = await Rig.StartAsync();
        var token = (await rig.JwtAsync()).Member("access_token");

        Assert.Equal(HttpStatusCode.Forbidden, (await rig.WriteAsync(HttpMethod.Post, "sobjects/PermissionSet", token, "{\"Name\":\"x\"}")).Status);
        Assert.Contains("INSUFFICIENT_ACCESS", (await rig.MetadataAsync(token, "<readMetadata><type>ConnectedApp</type><fullNames>Acme_Integration</fullNames></readMetadata>")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_metadata_gives_the_policies_and_a_missing_name_is_nil()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { RefreshPolicy = RefreshPolicy.ExpireAfter, RefreshWindow = TimeSpan.FromDays(90), IpRelaxation = IpRelaxation.Enforce });

        var body = (await rig.MetadataAsync(await rig.AdminTokenAsync(), "<readMetadata><type>ConnectedApp</type><fullNames>Acme_Integration</fullNames><fullNames>Nobody</fullNames></readMetadata>")).Body;

        Assert.Contains("<oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation><refreshTokenPolicy>specific_lifetime:90:DAYS</refreshTokenPolicy></oauthPolicy>", body, StringComparison.Ordinal);
        Assert.Contains("<records xsi:nil=\"true\"/>", body, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Org.ConsumerSecret, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectedApp", "Acme_Integration", "<oauthPolicy><refreshTokenPolicy>zero</refreshTokenPolicy><ipRelaxation>BYPASS</ipRelaxation></oauthPolicy>")]
    [InlineData("ExtlClntAppOauthConfigurablePolicies", "Acme_Portal_oauthPlcy", "<refreshTokenPolicyType>Zero</refreshTokenPolicyType>")]
    public async Task Update_metadata_changes_the_refresh_policy_of_both_kinds(string type, string name, string change)
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.MetadataAsync(await rig.AdminTokenAsync(), $"<updateMetadata><metadata xsi:type=\"{type}\"><fullName>{name}</fullName>{change}</metadata></updateMetadata>");

        Assert.Contains("<success>true</success>", reply.Body, StringComparison.Ordinal);
        Assert.Contains(rig.Store.Apps, app => name.StartsWith(app.DeveloperName, StringComparison.Ordinal) && app.RefreshPolicy is RefreshPolicy.ImmediatelyExpire);
    }

    [Theory]
    [InlineData("ConnectedApp", "Acme_Integration", "<oauthPolicy><refreshTokenPolicy>IMMEDIATE_EXPIRATION</refreshTokenPolicy></oauthPolicy>", "is not a valid value")]
    [InlineData("ConnectedApp", "Acme_Integration", "<isActive>true</isActive>", "isActive invalid at this location in type ConnectedApp")]
    [InlineData("ConnectedApp", "Nobody", "<label>x</label>", "no ConnectedApp named Nobody found")]
    [InlineData("ConnectedApp", "Acme_Integration", "<permissionSetName>Nobody</permissionSetName>", "no PermissionSet named Nobody found")]
    public async Task What_metadata_cannot_mean_is_refused_with_a_reason(string type, string name, string change, string said)
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.MetadataAsync(await rig.AdminTokenAsync(), $"<updateMetadata><metadata xsi:type=\"{type}\"><fullName>{name}</fullName>{change}</metadata></updateMetadata>");

        Assert.Contains(said, reply.Body, StringComparison.Ordinal);
        Assert.Contains("<success>false</success>", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_retrieved_can_be_deployed_and_a_check_changes_nothing()
    {
        await using var rig = await Rig.StartAsync();
        var admin = await rig.AdminTokenAsync();
        var types = string.Concat(MetadataTypes.All.Select(type => type.PackageName).Distinct().Select(name => $"<types><members>*</members><name>{name}</name></types>"));
        var zip = await RetrieveAsync(rig, admin, types);
        rig.Store.Save(rig.Store.Apps.First() with { RefreshPolicy = RefreshPolicy.ImmediatelyExpire });

        var tried = await DeployAsync(rig, admin, zip, checkOnly: true);
        var after = rig.Store.Apps.First().RefreshPolicy;
        var done = await DeployAsync(rig, admin, zip, checkOnly: false);

        Assert.Contains("<status>Succeeded</status>", tried, StringComparison.Ordinal);
        Assert.Contains("<checkOnly>true</checkOnly>", tried, StringComparison.Ordinal);
        Assert.Equal(RefreshPolicy.ImmediatelyExpire, after);
        Assert.Contains("<numberComponentErrors>0</numberComponentErrors>", done, StringComparison.Ordinal);
        Assert.Equal(RefreshPolicy.ValidUntilRevoked, rig.Store.Apps.First().RefreshPolicy);
        Assert.True((await rig.JwtAsync()).IsOk, rig.Last.ToString());
    }

    [Fact]
    public async Task A_changed_policy_is_in_the_audit_trail()
    {
        await using var rig = await Rig.StartAsync();
        var admin = await rig.AdminTokenAsync();
        await rig.MetadataAsync(admin, "<updateMetadata><metadata xsi:type=\"ConnectedApp\"><fullName>Acme_Integration</fullName><oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation></oauthPolicy></metadata></updateMetadata>");

        Assert.Single(await rig.RecordsAsync(admin, "SELECT Action, Display FROM SetupAuditTrail WHERE Action = 'changeIpRelaxationPolicy'"));
    }

    private static async Task<string> RetrieveAsync(Rig rig, string token, string types)
    {
        var begun = await rig.MetadataAsync(token, $"<retrieve><retrieveRequest><unpackaged>{types}<version>64.0</version></unpackaged></retrieveRequest></retrieve>");
        var result = (await rig.MetadataAsync(token, $"<checkRetrieveStatus><asyncProcessId>{Between(begun.Body, "<id>", "</id>")}</asyncProcessId></checkRetrieveStatus>")).Body;
        Assert.DoesNotContain("<messages>", result, StringComparison.Ordinal);
        return Between(result, "<zipFile>", "</zipFile>");
    }

    private static async Task<string> DeployAsync(Rig rig, string token, string zip, bool checkOnly)
    {
        var begun = await rig.MetadataAsync(token, $"<deploy><ZipFile>{zip}</ZipFile><DeployOptions><checkOnly>{(checkOnly ? "true" : "false")}</checkOnly></DeployOptions></deploy>");
        return (await rig.MetadataAsync(token, $"<checkDeployStatus><asyncProcessId>{Between(begun.Body, "<id>", "</id>")}</asyncProcessId></checkDeployStatus>")).Body;
    }

    private static string Between(string text, string start, string end) => text.Split(start)[1].Split(end)[0];
}
