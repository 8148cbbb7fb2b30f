using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class LeakSpecs
{
    public static TheoryData<string> Structures => [.. Planted.Structures];

    public static TheoryData<string> Bare => [.. Planted.Bare];

    [Theory, MemberData(nameof(Structures))]
    public void No_value_passes_under_a_secret_name_in_a_structure(string template) =>
        Assert.Empty(Leaks(template, value => value));

    [Theory, MemberData(nameof(Bare))]
    public void No_value_passes_under_a_secret_name_in_a_bare_notation(string template) =>
        Assert.Empty(Leaks(template, Uri.EscapeDataString).Concat(Leaks(template, value => value)));

    [Theory]
    [InlineData("Authorization: Bearer {v}")]
    [InlineData("authorization: bearer {v}\r\nHost: x")]
    [InlineData("> Authorization: OAuth {v}")]
    [InlineData("curl -H 'Authorization: Bearer {v}' https://acme.my.salesforce.com")]
    [InlineData("curl -H \"Authorization: Bearer {v}\" https://acme.my.salesforce.com")]
    [InlineData("{\"Authorization\":\"Bearer {v}\"}")]
    [InlineData("{'Authorization': 'Bearer {v}', 'Accept': '*/*'}")]
    [InlineData("{\"name\":\"Authorization\",\"value\":\"Bearer {v}\"}")]
    [InlineData("{Authorization=[Bearer {v}], Accept=[*/*]}")]
    [InlineData("['Authorization', 'Bearer {v}']")]
    [InlineData("Authorization: {v}")]
    [InlineData("headers.set(\"Authorization\", \"Bearer {v}\")")]
    public void No_token_passes_in_a_header(string template)
    {
        foreach (var secret in Planted.Secrets.Where(secret => secret.Length > 16))
        {
            AssertHidden(template.Replace("{v}", secret, StringComparison.Ordinal), secret);
        }
    }

    [Theory]
    [InlineData("{v}")]
    [InlineData("token {v} was refused")]
    [InlineData("see https://acme.my.salesforce.com/secur/frontdoor.jsp?sid={v}")]
    [InlineData("x\t{v}\ty")]
    [InlineData("\"{v}\"")]
    [InlineData("Bearer {v}")]
    [InlineData("{v}.")]
    public void A_token_is_known_by_its_shape(string template)
    {
        foreach (var secret in new[] { Planted.AccessToken, Planted.RefreshToken, Planted.Code, Planted.SessionId, Planted.Jwt })
        {
            AssertHidden(template.Replace("{v}", secret, StringComparison.Ordinal), secret);
            AssertHidden(template.Replace("{v}", Uri.EscapeDataString(secret), StringComparison.Ordinal), Uri.EscapeDataString(secret));
        }
    }

    [Theory]
    [InlineData("force://3MVG9key:{s}:{r}@acme.my.salesforce.com")]
    [InlineData("\"sfdxAuthUrl\": \"force://PlatformCLI:{s}:{r}@acme.my.salesforce.com\"")]
    [InlineData("force://PlatformCLI::{r}@acme.my.salesforce.com {s:-}")]
    public void An_auth_url_keeps_its_key_and_host_only(string template)
    {
        var text = template.Replace("{s}", Planted.OldSecret, StringComparison.Ordinal).Replace("{r}", Planted.RefreshToken, StringComparison.Ordinal);

        var seen = AssertHidden(text, Planted.RefreshToken);

        Assert.DoesNotContain(Planted.OldSecret, seen, StringComparison.Ordinal);
        Assert.Contains("@acme.my.salesforce.com", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("curl -u 3MVG9key:{v} https://login.salesforce.com/x")]
    [InlineData("curl --user '3MVG9key:{v}' https://login.salesforce.com/x")]
    [InlineData("curl -u\"3MVG9key:{v}\" https://login.salesforce.com/x")]
    [InlineData("sfdx force:user -u me -p {v}")]
    [InlineData("https://me:{v}@login.salesforce.com/x")]
    [InlineData("conn.login('me@acme.example', '{v}', function () {})")]
    [InlineData("password: 'first' + '{v}'")]
    [InlineData("password=abc&{v}&username=me")]
    [InlineData("the password is {v}.")]
    [InlineData("Consumer Secret\n{v}\nScopes")]
    [InlineData("Consumer Secret: {v}")]
    [InlineData("Security token (case-sensitive): {v}")]
    [InlineData("my password was \"{v}\"")]
    [InlineData("user[password]={v}")]
    public void Places_that_give_a_secret_away(string template)
    {
        foreach (var secret in new[] { "Hunter2xkX9qz", Planted.ConsumerSecret })
        {
            AssertHidden(template.Replace("{v}", secret, StringComparison.Ordinal), secret);
        }
    }

    [Theory]
    [InlineData("RSA PRIVATE KEY")]
    [InlineData("PRIVATE KEY")]
    [InlineData("ENCRYPTED PRIVATE KEY")]
    [InlineData("EC PRIVATE KEY")]
    public void A_private_key_is_hidden_in_every_notation(string label)
    {
        var pem = $"-----BEGIN {label}-----\n{Planted.KeyBody}\n-----END {label}-----\n";
        string[] inputs =
        [
            pem, $"key: |\n{pem}", pem.Replace("\n", "\r\n", StringComparison.Ordinal), $"{{\"privateKey\":\"{pem.Replace("\n", "\\n", StringComparison.Ordinal)}\"}}",
            $"assertion={pem}", $"assertion={Uri.EscapeDataString(pem)}", $"-----BEGIN {label}-----\n{Planted.KeyBody}\n", $"{Planted.KeyBody}\n-----END {label}-----\n",
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(pem)), pem.Replace("\n", " ", StringComparison.Ordinal), pem.Replace("\n", "", StringComparison.Ordinal),
        ];
        foreach (var input in inputs)
        {
            foreach (var line in Planted.KeyBody.Split('\n'))
            {
                AssertHidden(input, line);
                AssertHidden(input, Uri.EscapeDataString(line));
            }
        }
    }

    [Fact]
    public void Encoded_json_in_a_query_is_seen_through()
    {
        var text = "https://x/?q=" + Uri.EscapeDataString($"{{\"client_secret\":\"{Planted.ConsumerSecret}\",\"error\":\"invalid_grant\"}}");

        Assert.Contains("invalid_grant", AssertHidden(text, Planted.ConsumerSecret), StringComparison.Ordinal);
    }

    private static List<string> Leaks(string template, Func<string, string> encode) =>
    [
        .. from name in Planted.Names
           from secret in Planted.Secrets
           let written = encode(secret)
           let text = template.Replace("{n}", name, StringComparison.Ordinal).Replace("{v}", written, StringComparison.Ordinal)
           let seen = Everything(Door.OpenText("text", text))
           where Shows(seen, written)
           select $"{text} → {seen}",
    ];

    private static string AssertHidden(string text, string secret)
    {
        var seen = Everything(Door.OpenText("text", text));
        Assert.False(Shows(seen, secret), $"{text}\n→ {seen}");
        return seen;
    }

    // A secret leaks when any eight characters of it can be read, but for the organization's id at the front of a token.
    private static bool Shows(string seen, string secret)
    {
        for (var at = 0; at + 8 <= secret.Length; at++)
        {
            if (seen.Contains(secret.Substring(at, 8), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Everything(Document document) =>
        string.Join('\n', [.. document.Excerpts.Select(one => one.ToString()), .. document.Masked.Select(one => one.ToString()), .. document.Notes,
            .. document.Assertions.Select(one => $"{one} {string.Join(' ', one.Faults)} {string.Join(' ', one.Audience)}"), document.ToString()]);
}
