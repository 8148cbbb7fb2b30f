using Duende.IdentityModel.Client;
using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Browser;

namespace SfOAuth.Clients.Tests;

/// <summary>Duende.IdentityModel and its OidcClient: discovery, id token and state checked as they come.</summary>
public sealed class DuendeSpecs
{
    [Fact]
    public async Task A_person_logs_in_and_the_id_token_is_accepted()
    {
        await using var stage = await Stage.StartAsync();

        var login = await Client(stage).LoginAsync(new LoginRequest());

        Assert.False(login.IsError, $"{login.Error} {login.ErrorDescription}");
        Assert.Equal("integration@acme.example", login.User.FindFirst("preferred_username")?.Value);
        Assert.NotEmpty(login.RefreshToken);
    }

    [Fact]
    public async Task It_keeps_the_rotated_token()
    {
        await using var stage = await Stage.StartAsync(app => app with { Rotates = true });
        var client = Client(stage);
        var login = await client.LoginAsync(new LoginRequest());

        var first = await client.RefreshTokenAsync(login.RefreshToken);
        var second = await client.RefreshTokenAsync(first.RefreshToken);

        Assert.False(second.IsError, $"{second.Error} {second.ErrorDescription}");
        Assert.Equal(3, new[] { login.RefreshToken, first.RefreshToken, second.RefreshToken }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Its_handler_renews_an_expired_session_and_keeps_the_rotated_token()
    {
        await using var stage = await Stage.StartAsync(app => app with { Rotates = true });
        var login = await Client(stage).LoginAsync(new LoginRequest());
        ((DelegatingHandler)login.RefreshTokenHandler).InnerHandler = new SocketsHttpHandler();
        using var http = new HttpClient(login.RefreshTokenHandler) { BaseAddress = stage.Org.Url };

        for (var round = 0; round < 3; round++)
        {
            stage.Org.Advance(TimeSpan.FromHours(3));

            Assert.True((await http.GetAsync("/services/data/v64.0/query?q=SELECT+Id+FROM+User")).IsSuccessStatusCode, string.Join('\n', stage.Heard));
        }
    }

    [Fact]
    public async Task Every_grant_of_the_model_library_is_answered()
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Org.Url };
        var found = await http.GetDiscoveryDocumentAsync(new DiscoveryDocumentRequest { Address = stage.Url, Policy = { RequireHttps = false } });
        Assert.False(found.IsError, found.Error);

        var machine = await http.RequestClientCredentialsTokenAsync(new() { Address = found.TokenEndpoint, ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret });
        var person = await http.RequestPasswordTokenAsync(new() { Address = found.TokenEndpoint, ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret, UserName = stage.Org.Username, Password = stage.Org.Password });
        var refreshed = await http.RequestRefreshTokenAsync(new() { Address = found.TokenEndpoint, ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret, RefreshToken = await Tokens.RefreshTokenAsync(stage.Org) });
        var user = await http.GetUserInfoAsync(new() { Address = found.UserInfoEndpoint, Token = person.AccessToken });
        var alive = await http.IntrospectTokenAsync(new() { Address = found.IntrospectionEndpoint!, ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret, Token = refreshed.AccessToken! });
        var revoked = await http.RevokeTokenAsync(new() { Address = found.RevocationEndpoint!, ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret, Token = refreshed.AccessToken! });

        Assert.All(new ProtocolResponse[] { machine, person, refreshed, user, alive, revoked }, answer => Assert.False(answer.IsError, answer.Error));
        Assert.True(alive.IsActive);
    }

    [Fact]
    public async Task A_refusal_arrives_with_salesforces_words()
    {
        await using var stage = await Stage.StartAsync();
        stage.Org.Break("user-inactive");
        using var http = new HttpClient();

        var refused = await http.RequestPasswordTokenAsync(new() { Address = $"{stage.Url}/services/oauth2/token", ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret, UserName = stage.Org.Username, Password = stage.Org.Password });

        Assert.Equal("invalid_grant", refused.Error);
        Assert.Contains("inactive user", refused.ErrorDescription, StringComparison.Ordinal);
    }

    private static OidcClient Client(Stage stage) => new(new OidcClientOptions
    {
        Authority = stage.Url,
        ClientId = stage.Org.ConsumerKey,
        ClientSecret = stage.Org.ConsumerSecret,
        RedirectUri = stage.Org.Callback,
        Scope = "openid api refresh_token",
        Browser = new Browser(stage.Org),
        TokenClientCredentialStyle = ClientCredentialStyle.PostBody,
        DisablePushedAuthorization = true,
        Policy = { Discovery = { RequireHttps = false } },
    });

    private sealed class Browser(SalesforceEmulator org) : IBrowser
    {
        public async Task<BrowserResult> InvokeAsync(BrowserOptions options, CancellationToken cancellationToken = default)
        {
            using var person = new Person(org);
            return new() { Response = (await person.AllowAsync(options.StartUrl)).ToString(), ResultType = BrowserResultType.Success };
        }
    }
}
