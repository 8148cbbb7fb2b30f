using System.Net;
using System.Text;
using CsCheck;

namespace SfOAuth.Emulation.Tests;

/// <summary>Whatever arrives, the server answers and stays: never with a fault of its own, never with a secret in its log.</summary>
public sealed class RobustnessSpecs
{
    private const int Rounds = 1_500;

    private static readonly string[] Paths =
    [
        "/services/oauth2/token", "/services/oauth2/authorize", "/services/oauth2/revoke", "/services/oauth2/introspect", "/services/oauth2/userinfo", "/services/oauth2/singleaccess", "/login",
        "/setup/connect", "/setup/secur/RemoteAccessAuthorizationPage.apexp", "/services/data/v64.0/query", "/services/data/v64.0/query/x-1", "/services/data/v64.0/sobjects/User/x", "/services/Soap/u/64.0", "/services/Soap/m/64.0", "/services/data/v64.0/tooling/query", "/services/data/v64.0/sobjects/UserLogin/x", "/services/data/v64.0/sobjects/PermissionSetAssignment", "/services/data/v64.0/tooling/sobjects/Profile/x", "/services/data/v64.0/sobjects/EventLogFile/x/LogFile",
        "/id/00D/005", "/id/keys", "/secur/frontdoor.jsp", "/_sfoauth", "/_sfoauth/break", "/_sfoauth/clock", "/_sfoauth/settings", "/_sfoauth/revoke", "/.well-known/openid-configuration", "/nowhere",
    ];

    private static readonly string[] Names =
    [
        "grant_type", "client_id", "client_secret", "code", "refresh_token", "assertion", "username", "password", "pw", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_verifier",
        "token", "subject_token", "device_code", "user_code", "source", "ticket", "opened", "save", "startURL", "q", "sid", "retURL", "access_token", "prompt", "advance", "cause", "setting", "value", "client_assertion",
    ];

    private static readonly string[] Values =
    [
        "authorization_code", "refresh_token", "client_credentials", "password", "device", "urn:ietf:params:oauth:grant-type:jwt-bearer", "urn:ietf:params:oauth:grant-type:saml2-bearer", "hybrid_refresh", "code", "token",
        "device_code", DemoOrg.ConsumerKey, DemoOrg.ConsumerSecret, DemoOrg.Username, DemoOrg.Password, DemoOrg.Callback, "eyJhbGciOiJSUzI1NiJ9.e30.AA", "e30.e30.e30", "PGE+PC9hPg", "5Aep861", "00DWs0000000001!", "%", "%zz", "\0", "\r\n",
        "SELECT Id FROM User", "SELECT", "SELECT FIELDS(ALL) FROM LoginHistory WHERE (((((", "31d", "-", "user-frozen", "permitted_users", "99999999999999999999", "é😀", "//evil.example", "/\\evil.example", "none", "login",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Any(Values), Any(Values), Gen.String[0, 40]);

    private static readonly Gen<(string Path, string Method, (string Name, string Value)[] Pairs, string Type, string Raw)> Requests = Gen.Select(
        Any(Paths), Any("GET", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"), Gen.Select(Any(Names), Text).Array[0, 8],
        Any("application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "application/json", "text/xml", "multipart/form-data; boundary=x", "nonsense/;"), Gen.String[0, 200]);

    [Fact]
    public async Task No_request_makes_the_server_fail()
    {
        await using var rig = await Rig.StartAsync();

        await Requests.SampleAsync(async request => await AnswersAsync(rig, request), iter: Rounds, threads: 2);

        rig.Org.Repair([.. rig.Org.Emulation.Faults.Broken.Select(cause => cause.Slug).DefaultIfEmpty("user-frozen")]);
        Assert.True((await rig.GetAsync("/id/keys")).IsOk);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("")]
    public async Task A_body_that_is_no_envelope_is_a_fault_of_soap(string body)
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.SendAsync(new(HttpMethod.Post, "/services/Soap/u/64.0") { Content = new StringContent(body, Encoding.UTF8, "text/xml") });

        Assert.Contains("the body is not a SOAP envelope", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xml_nested_beyond_sense_does_not_exhaust_the_stack()
    {
        await using var rig = await Rig.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        await rig.SendAsync(new(HttpMethod.Post, "/services/Soap/u/64.0") { Content = new StringContent(deep, Encoding.UTF8, "text/xml") });

        Assert.True((await rig.ClientCredentialsAsync()).IsOk);
    }

    [Fact]
    public async Task Nothing_secret_is_told_by_explain_or_by_the_control_page()
    {
        var told = new StringBuilder();
        await using var rig = await Rig.StartAsync(options => options.Explain = words => told.AppendLine(words));
        var tokens = await rig.WebServerAsync();
        await rig.RefreshAsync(tokens.Member("refresh_token"));
        await rig.PasswordAsync("my-wrong-password");
        await rig.JwtAsync();

        var shown = told.ToString() + (await rig.GetAsync("/_sfoauth")).Body + (await rig.GetAsync("/_sfoauth/state")).Body + (await rig.GetAsync("/_sfoauth/requests")).Body;

        Assert.All(new[] { rig.Org.ConsumerSecret, rig.Org.Password, "my-wrong-password", tokens.Member("access_token"), tokens.Member("refresh_token"), Rig.Verifier }, secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_connections_at_once_all_get_their_token()
    {
        await using var rig = await Rig.StartAsync(options => options.Scenario = options.Scenario with { Org = options.Scenario.Org with { LoginRateLimit = 0 } });

        var replies = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => rig.ClientCredentialsAsync()));

        Assert.All(replies, reply => Assert.True(reply.IsOk));
        Assert.Equal(1_000, replies.Select(reply => reply.Member("access_token")).Distinct().Count());
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_gets_no_answer()
    {
        await using var rig = await Rig.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/_sfoauth/state");
        request.Headers.Host = "rebound.example";

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await rig.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Another_site_cannot_control_the_org_through_a_browser()
    {
        await using var rig = await Rig.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/_sfoauth/break") { Content = new FormUrlEncodedContent([new("cause", "user-frozen")]) };
        request.Headers.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await rig.SendAsync(request)).Status);
        Assert.True((await rig.JwtAsync()).IsOk);
    }

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);

    private static async Task<bool> AnswersAsync(Rig rig, (string Path, string Method, (string Name, string Value)[] Pairs, string Type, string Raw) request)
    {
        var query = string.Join('&', request.Pairs.Take(4).Select(pair => $"{pair.Name}={Uri.EscapeDataString(Whole(pair.Value))}"));
        var message = new HttpRequestMessage(new(request.Method), $"{request.Path}?{query}");
        if (request.Method is "POST" or "PUT")
        {
            var form = string.Join('&', request.Pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(Whole(pair.Value))}"));
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Type.StartsWith("application/x", StringComparison.Ordinal) ? form : request.Raw));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.Type);
        }

        message.Headers.TryAddWithoutValidation("Authorization", request.Raw.Length % 3 == 0 ? "Basic !!!" : "Bearer eyJ.eyJ.x");
        using var response = await rig.Http.SendAsync(message);
        return response.StatusCode is not HttpStatusCode.InternalServerError || request.Path.Contains("Soap", StringComparison.Ordinal);
    }

    // A lone half of a surrogate pair cannot be put into an address at all.
    private static string Whole(string text) => string.Concat(text.Where(one => !char.IsSurrogate(one)));
}
