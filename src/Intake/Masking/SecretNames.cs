namespace SfOAuth.Intake;

/// <summary>The names that announce secrets, whatever the spelling: <c>client_secret</c>, <c>clientSecret</c>, <c>Consumer Secret</c>.</summary>
internal static class SecretNames
{
    /// <summary>Pieces of which every such name has one.</summary>
    public static readonly string[] Stems =
    [
        "secret", "pass", "pw", "kennwort", "token", "assertion", "saml", "code", "verifier", "sid", "session", "otp",
        "authorization", "apikey", "api_key", "api-key", "private", "signature", "accesskey", "access_key",
    ];

    private static readonly (string Ending, string Kind, Grip Grip)[] Endings =
    [
        ("secret", SecretKind.ClientSecret, Grip.Firm),
        ("secretkey", SecretKind.ClientSecret, Grip.Firm),
        ("accesskey", SecretKind.Credentials, Grip.Firm),
        ("apikey", SecretKind.Credentials, Grip.Firm),
        ("password", SecretKind.Password, Grip.Firm),
        ("passwd", SecretKind.Password, Grip.Firm),
        ("passwort", SecretKind.Password, Grip.Firm),
        ("kennwort", SecretKind.Password, Grip.Firm),
        ("passphrase", SecretKind.Password, Grip.Firm),
        ("passcode", SecretKind.Password, Grip.Firm),
        ("pwd", SecretKind.Password, Grip.Firm),
        ("refreshtoken", SecretKind.RefreshToken, Grip.Firm),
        ("accesstoken", SecretKind.AccessToken, Grip.Firm),
        ("bearertoken", SecretKind.AccessToken, Grip.Firm),
        ("oauthtoken", SecretKind.AccessToken, Grip.Firm),
        ("securitytoken", SecretKind.SecurityToken, Grip.Firm),
        ("idtoken", SecretKind.IdToken, Grip.Firm),
        ("idtokenhint", SecretKind.IdToken, Grip.Firm),
        ("token", SecretKind.Token, Grip.Loose),
        ("assertion", SecretKind.Assertion, Grip.Loose),
        ("samlresponse", SecretKind.Assertion, Grip.Loose),
        ("codeverifier", SecretKind.CodeVerifier, Grip.Firm),
        ("verifier", SecretKind.CodeVerifier, Grip.Loose),
        ("devicecode", SecretKind.DeviceCode, Grip.Firm),
        ("usercode", SecretKind.DeviceCode, Grip.Loose),
        ("authorizationcode", SecretKind.Code, Grip.Wary),
        ("authcode", SecretKind.Code, Grip.Wary),
        ("sessionid", SecretKind.SessionId, Grip.Firm),
        ("sfdcsession", SecretKind.SessionId, Grip.Firm),
        ("privatekey", SecretKind.PrivateKey, Grip.Loose),
        ("authorization", SecretKind.Credentials, Grip.Header),
        ("signature", SecretKind.Signature, Grip.Wary),
        ("signaturevalue", SecretKind.Signature, Grip.Wary),
    ];

    private static readonly (string Name, string Kind, Grip Grip)[] Whole =
    [
        ("code", SecretKind.Code, Grip.Wary),
        ("oauthcode", SecretKind.Code, Grip.Wary),
        ("sid", SecretKind.SessionId, Grip.Firm),
        ("sidclient", SecretKind.SessionId, Grip.Firm),
        ("sfdcsid", SecretKind.SessionId, Grip.Firm),
        ("otp", SecretKind.Token, Grip.Loose),
        ("pass", SecretKind.Password, Grip.Loose),
        ("pw", SecretKind.Password, Grip.Firm),
        ("userpass", SecretKind.Password, Grip.Loose),
    ];

    // `invalid_token`, `isConsumerSecretOptional`: statements about a secret.
    private static readonly string[] Statements =
        ["invalid", "unsupported", "bad", "missing", "expired", "wrong", "incorrect", "is", "has", "should", "no", "requires", "require", "rotate", "error", "failed"];

    private static readonly string[] Complaints =
        ["invalid", "unsupported", "bad", "missing", "expired", "wrong", "incorrect", "unexpected"];

    private static readonly string[] Neighbours =
        ["client", "consumer", "app", "security", "access", "refresh", "session", "id", "bearer", "authorization", "auth", "verification", "device", "user", "code", "api"];

    public static (string Kind, Grip Grip)? Judge(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[80];
        var plain = Plain(name, buffer);
        foreach (var (whole, kind, grip) in Whole)
        {
            if (plain.SequenceEqual(whole))
            {
                return (kind, grip);
            }
        }

        (string Kind, Grip Grip)? found = null;
        var longest = 0;
        foreach (var (ending, kind, grip) in Endings)
        {
            if (ending.Length > longest && plain.EndsWith(ending, StringComparison.Ordinal))
            {
                (found, longest) = ((kind, grip), ending.Length);
            }
        }

        found ??= EndsWithPass(name) ? (SecretKind.Password, Grip.Loose) : null;
        return found is null || IsStatement(name) ? null : found;
    }

    /// <summary>A word that says little alone: <c>secret</c> in "Consumer Secret".</summary>
    public static bool NeedsNeighbour(ReadOnlySpan<char> word) =>
        word.Equals("secret", StringComparison.OrdinalIgnoreCase)
        || word.Equals("token", StringComparison.OrdinalIgnoreCase)
        || word.Equals("code", StringComparison.OrdinalIgnoreCase)
        || word.Equals("verifier", StringComparison.OrdinalIgnoreCase)
        || word.Equals("key", StringComparison.OrdinalIgnoreCase);

    public static bool IsNeighbour(ReadOnlySpan<char> word) => IsOneOf(Neighbours, word);

    /// <summary>True for a word that turns a name into a complaint: "invalid password: …".</summary>
    public static bool IsComplaint(ReadOnlySpan<char> word) => IsOneOf(Complaints, word);

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStatement(ReadOnlySpan<char> name)
    {
        foreach (var word in Statements)
        {
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && EndsWord(name, word.Length))
            {
                return true;
            }
        }

        return false;
    }

    // DB_PASS and db-pass, but not "bypass".
    private static bool EndsWithPass(ReadOnlySpan<char> name) =>
        name.EndsWith("_pass", StringComparison.OrdinalIgnoreCase) || name.EndsWith("-pass", StringComparison.OrdinalIgnoreCase);

    private static bool EndsWord(ReadOnlySpan<char> name, int at) =>
        at >= name.Length || name[at] is '_' or '-' or ' ' || (char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]));

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> name, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in name)
        {
            if (letter is not ('_' or '-' or ' ') && length < buffer.Length)
            {
                buffer[length++] = char.ToLowerInvariant(letter);
            }
        }

        return buffer[..length];
    }
}
