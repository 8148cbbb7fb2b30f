using System.Net;

namespace SfOAuth.Emulation.Tests;

/// <summary>Clients that prove themselves with a signed assertion instead of a secret.</summary>
public sealed class ClientAssertionSpecs
{
    private const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    [Fact]
    public async Task It_stands_for_the_secret_at_the_token_endpoint_and_the_answer_says_that_this_is_modelled()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.TokenAsync([("grant_type", "client_credentials"), .. Proof(rig)]);

        Assert.True(reply.IsOk, rig.Last.ToString());
        Assert.Contains("private_key_jwt", Header(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_and_a_refresh_token_are_redeemed_with_it()
    {
        await using var rig = await Rig.StartAsync();
        var first = await rig.TokenAsync([("grant_type", "authorization_code"), ("code", await rig.CodeAsync()), ("redirect_uri", rig.Org.Callback), ("code_verifier", Rig.Verifier), .. Proof(rig)]);

        var second = await rig.TokenAsync([("grant_type", "refresh_token"), ("refresh_token", first.Member("refresh_token")), .. Proof(rig)]);

        Assert.True(first.IsOk && second.IsOk, rig.Last.ToString());
    }

    [Fact]
    public async Task Introspection_and_revocation_take_it()
    {
        await using var rig = await Rig.StartAsync();
        var token = (await rig.JwtAsync()).Member("access_token");

        var alive = await rig.PostAsync("/services/oauth2/introspect", [("token", token), .. Proof(rig)]);
        var revoked = await rig.PostAsync("/services/oauth2/revoke", [("token", token), .. Proof(rig)]);
        var after = await rig.PostAsync("/services/oauth2/introspect", [("token", token), .. Proof(rig)]);

        Assert.Contains("\"active\":true", alive.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, revoked.Status);
        Assert.Contains("\"active\":false", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_client_credentials_introspects_too()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { Flows = [Flow.WebServer, Flow.JwtBearer], RunAs = null });
        var token = (await rig.JwtAsync()).Member("access_token");

        var reply = await rig.PostAsync("/services/oauth2/introspect", ("token", token), ("client_id", rig.Org.ConsumerKey), ("client_secret", rig.Org.ConsumerSecret));

        Assert.Contains("\"active\":true", reply.Body, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "iss", "3MVG9Another" }, { "sub", "integration@acme.example" }, { "aud", "https://login.elsewhere.example" }, { "exp", "1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_claim_that_is_wrong_makes_it_no_proof(string claim, string value)
    {
        await using var rig = await Rig.StartAsync();
        (string, string)[] proof = Proof(rig, claims => claims[claim] = claim is "exp" ? rig.Org.Now.AddHours(-1).ToUnixTimeSeconds() : value);

        foreach (var path in new[] { "token", "introspect", "revoke" })
        {
            var reply = await rig.PostAsync($"/services/oauth2/{path}", [("grant_type", "client_credentials"), ("client_id", rig.Org.ConsumerKey), ("token", "x"), .. proof]);

            Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
            Assert.Equal("invalid_client", reply.Member("error"));
            Assert.Contains("not known", Header(reply), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_type_or_an_app_without_a_certificate_makes_it_no_proof()
    {
        await using var rig = await Rig.StartAsync();
        var proof = Proof(rig);
        var typed = await rig.TokenAsync(("grant_type", "client_credentials"), ("client_assertion_type", "saml"), proof[1]);
        rig.Store.Save(rig.Store.Apps.First() with { Certificate = null });
        var bare = await rig.TokenAsync([("grant_type", "client_credentials"), .. proof]);

        Assert.Equal("invalid_client", typed.Member("error"));
        Assert.Equal("invalid_client", bare.Member("error"));
    }

    private static (string, string)[] Proof(Rig rig, Action<Dictionary<string, object>>? change = null) =>
        [("client_assertion_type", Type), ("client_assertion", Keys.Assertion(rig.Org.ConsumerKey, rig.Org.ConsumerKey, $"{rig.Audience}/services/oauth2/token", rig.Org.Now, change))];

    private static string Header(Reply reply) => reply.Header("X-SfOAuth-Modelled");
}
