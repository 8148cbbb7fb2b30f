namespace SfOAuth.Emulation.Tests;

/// <summary>Where the real server and its documentation differ, the emulator behaves like the server.</summary>
public sealed class RealServerSpecs
{
    [Fact]
    public async Task An_exp_in_milliseconds_is_far_away_and_accepted()
    {
        await using var rig = await Rig.StartAsync();

        Assert.True((await rig.JwtAsync(claims => claims["exp"] = rig.Org.Now.AddMinutes(3).ToUnixTimeMilliseconds())).IsOk);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("")]
    public async Task The_first_audience_counts_with_or_without_a_slash(string ending)
    {
        await using var rig = await Rig.StartAsync();

        Assert.True((await rig.JwtAsync(claims => claims["aud"] = new[] { rig.Audience + ending, "https://other.example" })).IsOk);
    }

    [Fact]
    public async Task Prompt_login_shows_the_login_page_even_to_somebody_who_is_logged_in()
    {
        await using var rig = await Rig.StartAsync();
        await rig.LoginAsync();

        var first = await rig.GetAsync(rig.AuthorizeUrl(("prompt", "login")));
        var last = await rig.AuthorizeAsync(rig.AuthorizeUrl(("prompt", "login")));

        Assert.Equal("/login", first.Location?.AbsolutePath);
        Assert.NotEqual("", last.Redirected("code"));
    }

    [Fact]
    public async Task The_answer_of_the_token_endpoint_has_salesforces_members()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.WebServerAsync();

        Assert.StartsWith(rig.Store.Org.Id[..15] + "!", reply.Member("access_token"), StringComparison.Ordinal);
        Assert.Equal(112, reply.Member("access_token").Length);
        Assert.StartsWith("5Aep861", reply.Member("refresh_token"), StringComparison.Ordinal);
        Assert.Equal("Bearer", reply.Member("token_type"));
        Assert.Equal($"{rig.Audience}/id/{rig.Store.Org.Id}/{rig.Store.Users.First().Id}", reply.Member("id"));
        Assert.True((await rig.GetAsync(new Uri(reply.Member("id")).PathAndQuery, reply.Member("access_token"))).IsOk);
    }

    [Fact]
    public async Task A_refused_person_comes_back_with_access_denied_and_the_state()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { PermittedUsers = PermittedUsers.AllUsers });

        var reply = await rig.AuthorizeAsync(rig.AuthorizeUrl(), button: "cancel");

        Assert.Equal(("access_denied", "end-user denied authorization", "s1"), (reply.Redirected("error"), reply.Redirected("error_description"), reply.Redirected("state")));
    }

    [Fact]
    public async Task The_user_agent_flow_answers_in_the_fragment()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.UserAgentAsync();

        Assert.Contains("access_token=", reply.Location!.Fragment, StringComparison.Ordinal);
        Assert.Equal("", reply.Location.Query);
    }

    [Fact]
    public async Task Tokens_in_jwt_format_work_and_verify_against_the_published_keys()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { TokenFormat = TokenFormat.Jwt });

        var token = (await rig.ClientCredentialsAsync()).Member("access_token");

        Assert.StartsWith("eyJ", token, StringComparison.Ordinal);
        Assert.True((await rig.GetAsync("/services/oauth2/userinfo", token)).IsOk);
        Assert.Contains("\"kid\":\"sfoauth-1\"", (await rig.GetAsync("/id/keys")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_and_json_bodies_are_told_apart_as_the_real_endpoint_does()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.SendAsync(new(HttpMethod.Post, "/services/oauth2/token") { Content = new StringContent("{\"grant_type\":\"client_credentials\"}", System.Text.Encoding.UTF8, "application/json") });

        Assert.Equal(("unsupported_grant_type", "grant type not supported"), (reply.Error, reply.Description));
        Assert.Equal("http-method-or-content-type", rig.Last.Cause);
    }

    [Fact]
    public async Task A_generic_host_of_the_wrong_kind_reaches_nobody()
    {
        await using var rig = await Rig.StartAsync(options => options.Scenario = options.Scenario with { Org = options.Scenario.Org with { Kind = OrgKind.Sandbox } });
        var request = new HttpRequestMessage(HttpMethod.Post, "/services/oauth2/token") { Content = new FormUrlEncodedContent([new("grant_type", "refresh_token"), new("refresh_token", "x"), new("client_id", rig.Org.ConsumerKey)]) };
        request.Headers.Host = $"login.salesforce.com:{rig.Org.Url.Port}";

        var reply = await rig.SendAsync(request);

        Assert.False(reply.IsOk);
        Assert.Equal("wrong-login-host", rig.Last.Cause);
    }

    [Fact]
    public async Task What_is_not_known_of_salesforce_is_said_in_a_header()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("session-level-policy");

        Assert.NotEqual("", (await rig.JwtAsync()).Header(Replies.ModelledHeader));
        Assert.Equal("", (await rig.RefreshAsync("x")).Header(Replies.ModelledHeader));
    }

    [Theory]
    [InlineData("acme.lightning.localhost", "http://localhost:")]
    [InlineData("acme.lightning.force.com", "http://acme.my.salesforce.com:")]
    public async Task A_token_request_at_the_host_of_the_user_interface_is_redirected_and_its_form_is_lost_on_the_way(string host, string home)
    {
        await using var rig = await Rig.StartAsync();
        var ask = new HttpRequestMessage(HttpMethod.Post, "/services/oauth2/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", rig.Org.ConsumerKey), new("client_secret", rig.Org.ConsumerSecret)]) };
        ask.Headers.Host = $"{host}:{rig.Org.Url.Port}";

        var sent = await rig.SendAsync(ask);
        var followed = await rig.GetAsync(sent.Location!.AbsolutePath);

        Assert.Equal(System.Net.HttpStatusCode.Found, sent.Status);
        Assert.StartsWith(home, sent.Location.OriginalString, StringComparison.Ordinal);
        Assert.Contains("redirects was seen", sent.Header("X-SfOAuth-Modelled"), StringComparison.Ordinal);
        Assert.Equal(("unsupported_grant_type", "grant type not supported"), (followed.Error, followed.Description));
    }
}
