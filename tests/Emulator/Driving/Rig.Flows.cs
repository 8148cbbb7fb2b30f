namespace SfOAuth.Emulation.Tests;

/// <summary>The flows, as an ordinary client runs them.</summary>
internal sealed partial class Rig
{
    public string AuthorizeUrl(params (string Name, string Value)[] more) => "/services/oauth2/authorize?" + string.Join('&', new[]
    {
        ("response_type", "code"), ("client_id", Org.ConsumerKey), ("redirect_uri", Org.Callback), ("state", "s1"), ("code_challenge", Challenge),
    }.Where(pair => more.All(one => one.Name != pair.Item1)).Concat(more.Where(pair => pair.Value.Length > 0)).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));

    /// <summary>Follows login and approval until something leaves the org, or nothing leads on.</summary>
    public async Task<Reply> AuthorizeAsync(string url, string button = "save")
    {
        var reply = await GetAsync(url);
        for (var step = 0; step < 8; step++)
        {
            if (reply.Location is { } next && next.Host == Org.Url.Host && next.Port == Org.Url.Port)
            {
                reply = await GetAsync(next.PathAndQuery);
            }
            else if (reply.Body.Contains("name=\"pw\"", StringComparison.Ordinal) && step < 4)
            {
                reply = await PostAsync("/login", [.. Fields(reply.Body), ("username", Org.Username), ("pw", Org.Password)]);
            }
            else if (reply.Body.Contains("name=\"ticket\"", StringComparison.Ordinal))
            {
                reply = await PostAsync("/setup/secur/RemoteAccessAuthorizationPage.apexp", [.. Fields(reply.Body), (button, "1")]);
            }
            else
            {
                break;
            }
        }

        return reply;
    }

    public async Task<Reply> WebServerAsync() => await ExchangeAsync(await CodeAsync());

    public async Task<string> CodeAsync() => (await AuthorizeAsync(AuthorizeUrl())).Redirected("code");

    public Task<Reply> ExchangeAsync(string code, string verifier = Verifier) => TokenAsync(
        ("grant_type", "authorization_code"), ("code", code), ("client_id", Org.ConsumerKey), ("client_secret", Org.ConsumerSecret), ("redirect_uri", Org.Callback), ("code_verifier", verifier));

    public Task<Reply> RefreshAsync(string token) => TokenAsync(
        ("grant_type", "refresh_token"), ("refresh_token", token), ("client_id", Org.ConsumerKey), ("client_secret", Org.ConsumerSecret));

    public Task<Reply> JwtAsync(Action<Dictionary<string, object>>? change = null) =>
        TokenAsync(("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", Keys.Assertion(Org.ConsumerKey, Org.Username, Audience, Org.Now, change)));

    public Task<Reply> SamlAsync() =>
        TokenAsync(("grant_type", "urn:ietf:params:oauth:grant-type:saml2-bearer"), ("assertion", Assertions.Saml(Org.ConsumerKey, Org.Username, Audience, Org.Now)));

    public Task<Reply> ClientCredentialsAsync() => TokenAsync(("grant_type", "client_credentials"), ("client_id", Org.ConsumerKey), ("client_secret", Org.ConsumerSecret));

    public Task<Reply> PasswordAsync(string? password = null) => TokenAsync(
        ("grant_type", "password"), ("client_id", Org.ConsumerKey), ("client_secret", Org.ConsumerSecret), ("username", Org.Username), ("password", password ?? Org.Password));

    public Task<Reply> TokenExchangeAsync() => TokenAsync(
        ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"), ("client_id", Org.ConsumerKey), ("client_secret", Org.ConsumerSecret), ("subject_token", Org.Username));

    public async Task<Reply> UserAgentAsync() => await AuthorizeAsync(AuthorizeUrl(("response_type", "token")));

    public Task<Reply> SilentAsync() => GetAsync(AuthorizeUrl(("prompt", "none")));

    public async Task<Reply> DeviceAsync(string button = "save")
    {
        var start = await TokenAsync(("response_type", "device_code"), ("client_id", Org.ConsumerKey));
        var code = start.Member("user_code");
        if (code.Length > 0)
        {
            await LoginAsync();
            var page = await PostAsync("/setup/connect", ("user_code", code));
            await PostAsync("/setup/connect", [.. Fields(page.Body), (button, "1")]);
        }

        return code.Length == 0 ? start : await TokenAsync(("grant_type", "device"), ("client_id", Org.ConsumerKey), ("code", start.Member("device_code")));
    }

    public Task<Reply> LoginAsync(string? username = null, string? password = null) =>
        PostAsync("/login", ("startURL", "/"), ("username", username ?? Org.Username), ("pw", password ?? Org.Password));

    public Task<Reply> SoapAsync(string? password = null, string version = "64.0") => SendAsync(new(HttpMethod.Post, $"/services/Soap/u/{version}")
    {
        Content = new StringContent($"""
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:urn="urn:partner.soap.sforce.com"><soapenv:Body><urn:login><urn:username>{Org.Username}</urn:username><urn:password>{password ?? Org.Password}</urn:password></urn:login></soapenv:Body></soapenv:Envelope>
            """, System.Text.Encoding.UTF8, "text/xml"),
    });

    public Task<Reply> QueryFromAsync(string address, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/services/data/v64.0/query?q=SELECT+Id+FROM+User");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("X-SfOAuth-Source-Ip", address);
        return SendAsync(request);
    }

    public Task<Reply> QueryAsync(string token, string soql) => GetAsync($"/services/data/v64.0/query?q={Uri.EscapeDataString(soql)}", token);
}
