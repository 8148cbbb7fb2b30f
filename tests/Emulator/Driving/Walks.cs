namespace SfOAuth.Emulation.Tests;

/// <summary>One way to use the org: what is prepared while all is well, and the attempt. The attempt says whether it was granted.</summary>
internal sealed record Walk(string Name, Func<Rig, Task<string>> Prepare, Func<Rig, string, Task<bool>> Attempt)
{
    public override string ToString() => Name;
}

/// <summary>Every way.</summary>
internal static class Walks
{
    public static IReadOnlyList<Walk> All { get; } =
    [
        new("web-server", Nothing, async (rig, _) => HasToken(await rig.WebServerAsync())),
        new("refresh", async rig => (await rig.WebServerAsync()).Member("refresh_token"), async (rig, token) => HasToken(await rig.RefreshAsync(token))),
        new("jwt-bearer", Nothing, async (rig, _) => HasToken(await rig.JwtAsync())),
        new("client-credentials", Nothing, async (rig, _) => HasToken(await rig.ClientCredentialsAsync())),
        new("password", Nothing, async (rig, _) => HasToken(await rig.PasswordAsync())),
        new("saml-bearer", Nothing, async (rig, _) => HasToken(await rig.SamlAsync())),
        new("token-exchange", Nothing, async (rig, _) => HasToken(await rig.TokenExchangeAsync())),
        new("device", Nothing, async (rig, _) => HasToken(await rig.DeviceAsync())),
        new("user-agent", Nothing, async (rig, _) => (await rig.UserAgentAsync()).Redirected("access_token").Length > 0),
        new("silent", async rig => (await rig.WebServerAsync()).Body, async (rig, _) => (await rig.SilentAsync()).Redirected("code").Length > 0),
        new("soap-login", Nothing, async (rig, _) => (await rig.SoapAsync()).IsOk),
        new("rest", async rig => (await rig.WebServerAsync()).Member("access_token"), async (rig, token) => (await rig.QueryAsync(token, "SELECT Id FROM User")).IsOk),
        new("rest-elsewhere", async rig => (await rig.WebServerAsync()).Member("access_token"), async (rig, token) => (await rig.QueryFromAsync("198.51.100.7", token)).IsOk),
        new("userinfo", async rig => (await rig.WebServerAsync()).Member("access_token"), async (rig, token) => (await rig.GetAsync("/services/oauth2/userinfo", token)).IsOk),
        new("revoke", async rig => (await rig.WebServerAsync()).Member("refresh_token"), async (rig, token) => (await rig.PostAsync("/services/oauth2/revoke", ("token", token))).IsOk),
    ];

    private static bool HasToken(Reply reply) => reply.IsOk && reply.Member("access_token").Length > 0;

    private static Task<string> Nothing(Rig rig) => Task.FromResult("");
}
