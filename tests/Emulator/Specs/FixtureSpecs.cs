namespace SfOAuth.Emulation.Tests;

public sealed class FixtureSpecs
{
    [Fact]
    public async Task A_reset_forgets_what_was_added_broken_and_travelled_and_leaves_what_was_broken_at_the_start()
    {
        await using var shared = new Broken();
        await shared.InitializeAsync();
        var (org, store) = (shared.Org, shared.Org.Emulation.Store);
        var token = org.Approve();
        org.Break("user-inactive");
        org.Advance(TimeSpan.FromDays(3));
        store.Save(store.Apps.First() with { Number = 77, ConsumerKey = "another" });

        shared.Reset();

        Assert.Equal("user-frozen", Assert.Single(org.Emulation.Faults.Broken).Slug);
        Assert.Null(store.AppOfKey("another"));
        Assert.True(store.Users.First().IsActive);
        Assert.Null(store.Grant(org.Emulation.Mint.ReadRefresh(token)!.Value.Grant));
        Assert.Equal(TimeSpan.Zero, store.Clock.Offset);
        Assert.Empty(store.Logins.Newest());
    }

    [Fact]
    public async Task A_token_of_before_the_reset_opens_nothing()
    {
        await using var rig = await Rig.StartAsync();
        var token = (await rig.JwtAsync()).Member("access_token");
        Assert.True((await rig.QueryAsync(token, "SELECT Id FROM User")).IsOk);

        rig.Org.Reset();

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await rig.QueryAsync(token, "SELECT Id FROM User")).Status);
        Assert.True((await rig.QueryAsync((await rig.JwtAsync()).Member("access_token"), "SELECT Id FROM User")).IsOk);
    }

    [Fact]
    public async Task Before_it_is_started_it_says_what_to_do()
    {
        await using var shared = new SalesforceFixture();

        Assert.Contains("InitializeAsync", Assert.Throws<InvalidOperationException>(() => shared.Org).Message, StringComparison.Ordinal);
    }

    private sealed class Broken : SalesforceFixture
    {
        protected override void Configure(EmulatorOptions options) => options.Break("user-frozen");
    }
}
