using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Client;

namespace SfOAuth.Clients.Tests;

/// <summary>OpenIddict.Client checks what the endpoints say, and is content.</summary>
public sealed class OpenIddictSpecs
{
    [Fact]
    public async Task Client_credentials_are_answered()
    {
        await using var stage = await Stage.StartAsync();
        await using var services = Services(stage);

        var result = await services.GetRequiredService<OpenIddictClientService>().AuthenticateWithClientCredentialsAsync(new());

        Assert.StartsWith("00D", result.AccessToken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_login_is_answered()
    {
        await using var stage = await Stage.StartAsync();
        await using var services = Services(stage);

        var result = await services.GetRequiredService<OpenIddictClientService>().AuthenticateWithPasswordAsync(new() { Username = stage.Org.Username, Password = stage.Org.Password, Scopes = ["api"], DisableUserInfo = true });

        Assert.StartsWith("00D", result.AccessToken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_keeps_the_rotated_token()
    {
        await using var stage = await Stage.StartAsync(app => app with { Rotates = true });
        await using var services = Services(stage);
        var client = services.GetRequiredService<OpenIddictClientService>();
        var given = await Tokens.RefreshTokenAsync(stage.Org);

        var first = await client.AuthenticateWithRefreshTokenAsync(new() { RefreshToken = given });
        var second = await client.AuthenticateWithRefreshTokenAsync(new() { RefreshToken = first.RefreshToken! });

        Assert.Equal(3, new[] { given, first.RefreshToken, second.RefreshToken }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Tokens_are_introspected_and_revoked()
    {
        await using var stage = await Stage.StartAsync();
        await using var services = Services(stage);
        var client = services.GetRequiredService<OpenIddictClientService>();
        var token = (await client.AuthenticateWithClientCredentialsAsync(new())).AccessToken;

        var alive = await client.IntrospectTokenAsync(new() { Token = token });
        await client.RevokeTokenAsync(new() { Token = token });

        Assert.Equal("integration@acme.example", alive.Principal.FindFirst("username")?.Value);
        await Assert.ThrowsAsync<OpenIddictExceptions.ProtocolException>(async () => await client.IntrospectTokenAsync(new() { Token = token }));
    }

    [Fact]
    public async Task A_refusal_arrives_with_salesforces_words()
    {
        await using var stage = await Stage.StartAsync();
        await using var services = Services(stage);
        stage.Org.Break("user-inactive");

        var refused = await Assert.ThrowsAsync<OpenIddictExceptions.ProtocolException>(async () => await services.GetRequiredService<OpenIddictClientService>().AuthenticateWithPasswordAsync(new() { Username = stage.Org.Username, Password = stage.Org.Password, DisableUserInfo = true }));

        Assert.Equal("invalid_grant", refused.Error);
    }

    private static ServiceProvider Services(Stage stage)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOpenIddict().AddClient(client =>
        {
            client.AllowClientCredentialsFlow().AllowPasswordFlow().AllowRefreshTokenFlow();
            client.DisableTokenStorage();
            client.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            client.UseSystemNetHttp();
            client.AddRegistration(new OpenIddictClientRegistration { Issuer = new Uri(stage.Url), ClientId = stage.Org.ConsumerKey, ClientSecret = stage.Org.ConsumerSecret, Configuration = Configuration(stage.Org.Url) });
        });
        return services.BuildServiceProvider();
    }

    // Discovery does not list grant types, and what is not listed this client does not use: whoever uses it with Salesforce writes them down.
    private static OpenIddictConfiguration Configuration(Uri org) => new()
    {
        Issuer = org,
        TokenEndpoint = new Uri(org, "/services/oauth2/token"),
        IntrospectionEndpoint = new Uri(org, "/services/oauth2/introspect"),
        RevocationEndpoint = new Uri(org, "/services/oauth2/revoke"),
        GrantTypesSupported = { OpenIddictConstants.GrantTypes.ClientCredentials, OpenIddictConstants.GrantTypes.Password, OpenIddictConstants.GrantTypes.RefreshToken },
    };
}
