using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class KeepSpecs
{
    [Theory]
    [InlineData("{\"error\":\"invalid_grant\",\"error_description\":\"expired access/refresh token\"}")]
    [InlineData("error=invalid_grant&error_description=authentication%20failure&state=a1b2c3d4e5f6a7b8c9")]
    [InlineData("https://acme.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error=OAUTH_APP_ACCESS_DENIED&error_description=user+is+not+admin+approved")]
    [InlineData("client_id=3MVG9lKcPoNINVBIPJjdw1J9LLM82HnFVVX19KY1uA5mu0QqEWhqKpoW3svG3XHrXDiCQjK1mdgAvhCscA9GE&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&grant_type=password&response_type=code&scope=api+refresh_token")]
    [InlineData("{\"grant_type\":\"refresh_token\",\"username\":\"me@acme.example\",\"scope\":\"api refresh_token offline_access\",\"token_type\":\"Bearer\"}")]
    [InlineData("INVALID_LOGIN: Invalid username, password, security token; or user locked out.")]
    [InlineData("[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]")]
    [InlineData("Error: getaddrinfo ENOTFOUND login.salesforce.com { code: 'ENOTFOUND', errno: -3008 }")]
    [InlineData("{\"code\":\"ECONNREFUSED\",\"statusCode\":400}")]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Token\r\nContent-Type: text/html\r\n\r\nBad_OAuth_Token")]
    [InlineData("flow: refresh-token\nclient_id_and_secret: correct\nsecurity_token: freshly reset\npassword_verified: True\nrefresh_token: stored\ntoken_obtained: yes")]
    [InlineData("password: contains + and &\nsame_token_works_in_frontdoor: True\ntoken_exchange_enabled: True\nrefresh_token_policy: expire immediately")]
    [InlineData("grant_type: password\nflow: password\nRefresh Token Policy: Refresh token is valid until revoked")]
    [InlineData("<isConsumerSecretOptional>false</isConsumerSecretOptional><isSecretRequiredForRefreshToken>true</isSecretRequiredForRefreshToken><consumerKey>3MVG9abc</consumerKey>")]
    [InlineData("POST https://login.salesforce.com/services/oauth2/token HTTP/1.1")]
    [InlineData("http://localhost:1717/OauthRedirect?state=abc&login=me@acme.example")]
    [InlineData("SyntaxError: Unexpected token: < in JSON at position 0")]
    [InlineData("invalid password: user me@acme.example is locked out")]
    [InlineData("error_code=1800&error_subcode=invalid_client_secret: client secret is wrong")]
    [InlineData("\"password\": null, \"access_token\": None, \"token\": true")]
    [InlineData("docker run -u 1000:1000 -p 8080:80 image")]
    [InlineData("exit code: 1, status code: 400, error code: INVALID_SESSION_ID")]
    public void What_a_diagnosis_rests_on_stays(string text) =>
        Assert.Equal(text, Assert.Single(Door.OpenText("text", text).Excerpts).Text);

    [Theory]
    [InlineData("***")]
    [InlineData("********")]
    [InlineData("<redacted>")]
    [InlineData("<your client secret>")]
    [InlineData("[REDACTED]")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("XXXX")]
    [InlineData("xxxxxxxx")]
    [InlineData("$SF_SECRET")]
    [InlineData("${CLIENT_SECRET}")]
    [InlineData("{{client_secret}}")]
    [InlineData("%CLIENT_SECRET%")]
    public void A_placeholder_stays_and_is_no_secret(string placeholder)
    {
        foreach (var text in new[] { $"client_secret={placeholder}&x=1", $"{{\"client_secret\":\"{placeholder}\"}}", $"client_secret: {placeholder}" })
        {
            var document = Door.OpenText("text", text);

            Assert.Equal(text, Assert.Single(document.Excerpts).Text);
            Assert.Empty(document.Masked);
        }
    }

    [Theory]
    [InlineData("access_token=" + Planted.AccessToken, SecretKind.OpaqueAccessToken, "00D")]
    [InlineData("refresh_token=" + Planted.RefreshToken, SecretKind.RefreshToken, "5Ae")]
    [InlineData("refresh_token=" + Planted.AccessToken, SecretKind.OpaqueAccessToken, "00D")]
    [InlineData("Authorization: Bearer " + Planted.Jwt, SecretKind.Jwt, "eyJ")]
    [InlineData("code=" + Planted.Code, SecretKind.Code, "aPr")]
    [InlineData("client_secret=" + Planted.ConsumerSecret, SecretKind.ClientSecret, "***")]
    [InlineData("password=" + Planted.Password, SecretKind.Password, "***")]
    [InlineData("<sessionId>" + Planted.SessionId + "</sessionId>", SecretKind.OpaqueAccessToken, "00D")]
    [InlineData("sid: abc123def456", SecretKind.SessionId, "***")]
    public void The_kind_of_a_secret_is_told_and_shows_in_three_letters(string text, string kind, string head)
    {
        var secret = Assert.Single(Door.OpenText("text", text).Masked);

        Assert.Equal(kind, secret.Kind);
        Assert.StartsWith(head + "*", secret.Slice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_secret=ab+cd&x=1", SecretTraits.Plus)]
    [InlineData("password=ab%2Bcd&x=1", SecretTraits.PercentEscape)]
    [InlineData("password=ab%cd&x=1", SecretTraits.PercentEscape)]
    [InlineData("password=ab%zd&x=1", SecretTraits.BarePercent)]
    [InlineData("password=ab&cd&x=1", SecretTraits.Ampersand)]
    [InlineData("code_verifier=ab~cd", SecretTraits.Tilde)]
    [InlineData("{\"client_secret\":\"abcd \"}", SecretTraits.OuterBlank)]
    public void What_spelling_can_break_a_request_is_told(string text, SecretTraits traits) =>
        Assert.Equal(traits, Assert.Single(Door.OpenText("text", text).Masked).Traits);
}
