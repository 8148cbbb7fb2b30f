// What follows the namespace is the second example of docs/emulator.md, word by word.
using System.Net;

namespace SfOAuth.Emulation.Documented;

public sealed class Acme : SalesforceFixture, IAsyncLifetime
{
    protected override void Configure(EmulatorOptions options) => options.UseHttps = true;
}

public sealed class NightlySync(Acme acme) : IClassFixture<Acme>
{
    [Fact]
    public async Task A_frozen_user_stops_it_until_somebody_thaws_the_user()
    {
        acme.Reset();
        acme.Org.Break("user-frozen");

        Assert.Equal(HttpStatusCode.BadRequest, await LoginAsync());

        acme.Org.Repair("user-frozen");

        Assert.Equal(HttpStatusCode.OK, await LoginAsync());
    }

    [Fact]
    public async Task A_refresh_token_may_rest_for_four_weeks()
    {
        acme.Reset();
        var token = acme.Org.Approve();
        acme.Org.Advance(TimeSpan.FromDays(28));

        Assert.Equal(HttpStatusCode.OK, await AskAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token }));
    }

    private Task<HttpStatusCode> LoginAsync() => AskAsync(new() { ["grant_type"] = "client_credentials" });

    private async Task<HttpStatusCode> AskAsync(Dictionary<string, string> form)
    {
        form["client_id"] = acme.Org.ConsumerKey;
        form["client_secret"] = acme.Org.ConsumerSecret;
        var answer = await acme.Http.PostAsync("/services/oauth2/token", new FormUrlEncodedContent(form));
        return answer.StatusCode;
    }
}
