using System.Net;
using System.Text;

namespace SfOAuth.Emulation.Tests;

public sealed class ControlSpecs
{
    [Fact]
    public async Task The_page_shows_what_the_client_was_told_beside_the_real_reason()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-not-assigned");
        await rig.ClientCredentialsAsync();

        var page = (await rig.GetAsync("/_sfoauth")).Body;

        Assert.Contains("invalid_app_access: user is not admin approved to access this app", page, StringComparison.Ordinal);
        Assert.Contains("<code>user-not-assigned</code>", page, StringComparison.Ordinal);
        Assert.Contains("Failed: Not approved for access", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_toggle_of_the_page_changes_the_org()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.PostAsync("/_sfoauth/settings", ("setting", "user_active"), ("value", "no"));

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.False(rig.Store.Users.First().IsActive);
        Assert.False((await rig.JwtAsync()).IsOk);
    }

    [Fact]
    public async Task Names_from_outside_are_encoded_on_the_page()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { Name = "<script>alert(1)</script>" });
        await rig.ClientCredentialsAsync();

        var reply = await rig.GetAsync("/_sfoauth");

        Assert.DoesNotContain("<script", reply.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("break", "{\"causes\":[\"no-such-cause\"]}", "there is no cause")]
    [InlineData("break", "{\"causes\":[\"popup-blocked\"]}", "cannot be shown by a server")]
    [InlineData("break", "{}", "name at least one cause")]
    [InlineData("clock", "{\"advance\":\"soon\"}", "a length of time")]
    [InlineData("settings", "{\"settings\":{\"nonsense\":\"1\"}}", "there is no setting")]
    [InlineData("settings", "{\"settings\":{\"permitted_users\":\"nobody\"}}", "does not take this value")]
    [InlineData("rotate", "{\"step\":\"apply\"}", "nothing is staged")]
    [InlineData("nonsense", "{}", "there is no order")]
    [InlineData("break", "{\"nonsense\":1}", "not a JSON object of known members")]
    public async Task A_wrong_order_gets_a_sentence(string verb, string body, string words)
    {
        await using var rig = await Rig.StartAsync();

        var reply = await OrderAsync(rig, verb, body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(words, reply.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_faults_at_once_are_met_one_after_the_other()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-frozen", "ip-profile-range");

        await rig.JwtAsync();
        var first = rig.Last.Cause;
        rig.Org.Repair("user-frozen");
        await rig.JwtAsync();
        var second = rig.Last.Cause;
        rig.Org.Repair("ip-profile-range");

        Assert.Equal(("user-frozen", "ip-profile-range"), (first, second));
        Assert.True((await rig.JwtAsync()).IsOk);
    }

    [Fact]
    public async Task Reset_goes_back_to_the_beginning()
    {
        await using var rig = await Rig.StartAsync();
        await OrderAsync(rig, "break", "{\"causes\":[\"user-inactive\",\"app-blocked\",\"jwt-expired\"]}");
        await OrderAsync(rig, "clock", "{\"advance\":\"31d\"}");

        var reply = await OrderAsync(rig, "reset", "{}");

        Assert.True(reply.IsOk);
        Assert.True((await rig.JwtAsync()).IsOk, rig.Last.ToString());
        Assert.Equal(TimeSpan.Zero, rig.Store.Clock.Offset);
    }

    [Fact]
    public async Task A_break_can_be_aimed_at_another_user()
    {
        await using var rig = await Rig.StartAsync();

        await OrderAsync(rig, "break", $"{{\"causes\":[\"user-inactive\"],\"user\":\"{DemoOrg.AdminUsername}\"}}");

        Assert.True((await rig.JwtAsync()).IsOk);
        Assert.False(rig.Store.UserOfName(DemoOrg.AdminUsername)!.IsActive);
    }

    private static Task<Reply> OrderAsync(Rig rig, string verb, string body) =>
        rig.SendAsync(new(HttpMethod.Post, $"/_sfoauth/{verb}") { Content = new StringContent(body, Encoding.UTF8, "application/json") });
}
