using System.Text.Json;
using SfOAuth.Emulation;

namespace SfOAuth.Live.Tests;

/// <summary>The same for every permission: taken away, it is told, with what stays invisible.</summary>
public sealed class ShowSpecs
{
    public static TheoryData<string> Permissions => ["View Setup and Configuration", "Monitor Login History", "Manage Users", "Customize Application", "Modify Metadata Through Metadata API Functions", "View Event Log Files"];

    [Theory, MemberData(nameof(Permissions))]
    public async Task A_permission_that_was_taken_away_is_told_with_what_stays_invisible(string name)
    {
        await using var ground = await (await Ground.StartAsync(profile => Without(profile, name))).WithAdminAsync();

        var shown = (await ground.RunAsync("org", "show", "admin", "--format", "json")).Json;

        var lost = Right(shown, name);
        Assert.Equal("no", lost.GetProperty("has").GetString());

        // What another permission opens as well is not lost with the first.
        Assert.Equal(name is not ("View Setup and Configuration" or "Monitor Login History"), lost.GetProperty("invisible").GetString()!.Length > 0);
        Assert.All(Permissions.Select(row => row.Data).Where(other => other != name), other => Assert.Equal("yes", Right(shown, other).GetProperty("has").GetString()));
    }

    [Fact]
    public async Task Who_has_everything_is_told_through_what_and_what_the_org_does_not_tell_is_no_no()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();

        var told = await ground.RunAsync("org", "show", "admin", "--format", "json");
        var shown = told.Json;

        Assert.Equal(0, told.Code);
        Assert.Equal(("production", DemoOrg.AdminUsername, "System Administrator"), (shown.GetProperty("kind").GetString(), shown.GetProperty("username").GetString(), shown.GetProperty("profile").GetString()));
        Assert.Equal("profile System Administrator", Right(shown, "Manage Users").GetProperty("through")[0].GetString());
        Assert.Equal("unknown", Right(shown, "View Client Secret").GetProperty("has").GetString());
        Assert.StartsWith("00D", shown.GetProperty("orgId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_nothing_still_learns_who_and_where_he_is()
    {
        await using var ground = await Ground.StartAsync();
        await ground.LoginAsync("plain", ground.Org.Username);

        var shown = await ground.RunAsync("org", "show", "plain");

        Assert.Equal(0, shown.Code);
        Assert.Contains("invisible: Login History of every user but this one", shown.Out.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_nobody_knows_is_no_empty_org()
    {
        await using var ground = await Ground.StartAsync();
        (ground.Place["SF_ACCESS_TOKEN"], ground.Place["SF_INSTANCE_URL"]) = (FakeCli.Token, ground.Url);

        var shown = await ground.RunAsync("org", "show", "env");

        Assert.Equal(3, shown.Code);
        Assert.Contains("the session is not accepted", shown.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("PlantedByATest", shown.Whole, StringComparison.Ordinal);
    }

    private static JsonElement Right(JsonElement shown, string name) => shown.GetProperty("permissions").EnumerateArray().Single(right => right.GetProperty("name").GetString() == name);

    private static ProfileRecord Without(ProfileRecord profile, string name) => name switch
    {
        "View Setup and Configuration" => profile with { ViewsSetup = false },
        "Monitor Login History" => profile with { MonitorsLoginHistory = false },
        "Manage Users" => profile with { ManagesUsers = false },
        "Customize Application" => profile with { CustomizesApplication = false },
        "Modify Metadata Through Metadata API Functions" => profile with { ModifiesMetadata = false },
        "View Event Log Files" => profile with { ViewsEventLogFiles = false },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
