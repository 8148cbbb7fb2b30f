using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;
using Xunit;
using Jwt = SfOAuth.Salesforce.Jwt;

namespace SfOAuth.Intake.Tests;

public sealed class AssertionSpecs
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_library_writes_is_read_as_the_library_reads_it() =>
        Gen.Select(Gen.String[1, 40], Gen.String[1, 40], Gen.Long[1, 4_000_000_000], Gen.String[1, 20]).Sample(
            (issuer, subject, expires, jti) =>
            {
                var written = Token(new() { ["iss"] = issuer, ["sub"] = subject, ["aud"] = "https://login.salesforce.com", ["exp"] = expires, ["jti"] = jti });
                var library = new JsonWebTokenHandler().ReadJsonWebToken(written);

                var ours = Assert.Single(Door.OpenText("text", $"assertion={written}&x=1").Assertions);

                Assert.Equal((library.Alg, library.Issuer, library.Subject, library.Id), (ours.Algorithm, ours.Issuer, ours.Subject, ours.Jti));
                Assert.Equal(library.Audiences, ours.Audience);
                Assert.Equal(library.ValidTo, ours.Expires?.UtcDateTime);
                Assert.Empty(ours.Faults);
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void A_sound_assertion_yields_its_facts()
    {
        var written = Token(new() { ["iss"] = "3MVG9abcdef", ["sub"] = "me@acme.example", ["aud"] = "https://test.salesforce.com", ["exp"] = Noon.ToUnixTimeSeconds(), ["iat"] = Noon.AddMinutes(2).ToUnixTimeSeconds() });

        var facts = Facts(written, Noon.AddMinutes(10));

        Assert.Equal(HostKind.Test, facts[Jwt.Audience]);
        Assert.Equal(Algorithm.Rs256, facts[Jwt.Algorithm]);
        Assert.Equal(TimeSpan.FromMinutes(10), facts[Jwt.ExpiredFor]);
        Assert.Equal((true, true, Jti.Absent), (facts[Jwt.IssuerIsKey], facts[Jwt.IsWellFormed], facts[Jwt.Jti]));
        Assert.False(facts.ContainsKey(Jwt.Subject), "a user name has the shape of an e-mail address");
        Assert.False(facts.ContainsKey(Jwt.ClockSkew), "an old assertion says nothing about the clock");
    }

    [Fact]
    public void A_client_whose_clock_runs_ahead_is_found_out()
    {
        var written = Token(new() { ["iss"] = "x", ["iat"] = Noon.AddMinutes(7).ToUnixTimeSeconds(), ["exp"] = Noon.AddMinutes(10).ToUnixTimeSeconds() });

        Assert.Equal(TimeSpan.FromMinutes(7), Facts(written, Noon)[Jwt.ClockSkew]);
    }

    [Theory]
    [InlineData("""{"iss":"https://acme.example","sub":"0055g000001AbCdAAK","aud":"https://acme.my.salesforce.com","exp":1,"jti":"a"}""", HostKind.MyDomain, false, Subject.OtherThanUsername)]
    [InlineData("""{"iss":"me@acme.example","sub":"admin","aud":["https://login.salesforce.com/services/oauth2/token"],"exp":"1"}""", HostKind.Login, false, Subject.OtherThanUsername)]
    public void Wrong_claims_are_judged(string payload, HostKind audience, bool issuerIsKey, Subject subject)
    {
        var assertion = Read($"{Part("{\"alg\":\"RS256\"}")}.{Part(payload)}.c2ln") with { IsAccessToken = false };

        var facts = assertion.Facts().ToDictionary(fact => fact.Setting, fact => fact.Value);

        Assert.Equal((audience, issuerIsKey, subject), (facts[Jwt.Audience], facts[Jwt.IssuerIsKey], facts[Jwt.Subject]));
    }

    [Theory]
    [InlineData("{H}.{P}", "not three parts")]
    [InlineData("{H}.{P}.", "no signature")]
    [InlineData("{H}.{P}.c2ln.c2ln", "not three parts")]
    [InlineData("{H}=.{P}.c2ln", "padded")]
    [InlineData("{H}.{P}.ab+/", "+ or /")]
    [InlineData("{H}.{P}.abcde", "not base64url")]
    [InlineData("{H}.{J}.c2ln", "not JSON")]
    [InlineData("%22{H}.{P}.c2ln%22", "quotes")]
    public void Every_fault_of_form_is_named(string shape, string fault)
    {
        var written = shape.Replace("{H}", Part("{\"alg\":\"RS256\"}"), StringComparison.Ordinal).Replace("{P}", Part("{\"iss\":\"x\",\"exp\":1}"), StringComparison.Ordinal).Replace("{J}", "YWJj", StringComparison.Ordinal);

        var assertion = Assert.Single(Door.OpenText("text", $"grant_type=x&assertion={written}&x=1").Assertions);

        Assert.Contains(assertion.Faults, one => one.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrapped_assertion_is_found_whole_and_called_broken()
    {
        var written = Token(new() { ["iss"] = "3MVG9abcdef", ["sub"] = "me@acme.example", ["aud"] = "https://test.salesforce.com", ["exp"] = 1 });
        var wrapped = string.Join('\n', written.Chunk(64).Select(chunk => new string(chunk)));

        var document = Door.OpenText("text", $"token:\n{wrapped}\n\ndone");

        Assert.Equal("me@acme.example", Assert.Single(document.Assertions).Subject);
        Assert.Contains(document.Assertions[0].Faults, fault => fault.Contains("line breaks", StringComparison.Ordinal));
        Assert.DoesNotContain(written[^12..], document.Excerpts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Milliseconds_and_access_tokens_are_told_apart()
    {
        var milliseconds = Read(Token(new() { ["iss"] = "x", ["exp"] = Noon.ToUnixTimeMilliseconds() }));
        var access = Read(Token(new() { ["iss"] = "https://acme.my.salesforce.com", ["scp"] = "api", ["exp"] = 1 }));

        Assert.Equal((true, Noon), (milliseconds.ExpiresIsMilliseconds, milliseconds.Expires));
        Assert.True(access.IsAccessToken);
        Assert.Empty(access.Facts(Noon));
    }

    [Fact]
    public void A_certificate_is_matched_with_the_signature_across_inputs()
    {
        var assertion = Read(Token(new() { ["iss"] = "x", ["exp"] = 1 }));
        var (ours, others) = (Certificate(Key), Certificate(RSA.Create(2048)));

        Assert.Equal(CertificateState.Matches, Judge([ours], assertion)[App.Certificate]);
        Assert.Equal(CertificateState.Other, Judge([others], assertion)[App.Certificate]);
        Assert.Equal(CertificateState.Matches, Judge([others, ours], assertion)[App.Certificate]);
        Assert.Equal(true, Judge([ours], assertion)[App.CertificateHasExpired]);
    }

    private static Dictionary<Setting, object> Judge(CertificateSeen[] certificates, Assertion assertion) =>
        CertificateSeen.Facts(certificates, [assertion], new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .DistinctBy(fact => fact.Setting).ToDictionary(fact => fact.Setting, fact => fact.Value);

    private static CertificateSeen Certificate(RSA key)
    {
        var request = new CertificateRequest("CN=acme", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return Assert.Single(Door.OpenText("cert.pem", made.ExportCertificatePem()).Certificates);
    }

    private static Dictionary<Setting, object> Facts(string written, DateTimeOffset serverTime) =>
        Read(written).Facts(serverTime).ToDictionary(fact => fact.Setting, fact => fact.Value);

    private static Assertion Read(string written) => Assert.Single(Door.OpenText("text", $"assertion={written}").Assertions);

    private static string Part(string json) => Base64UrlEncoder.Encode(json);

    private static string Token(Dictionary<string, object> claims) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(Key), SecurityAlgorithms.RsaSha256),
        });
}
