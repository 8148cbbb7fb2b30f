using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What both kinds of app declare alike, under the same or other names.</summary>
internal static class OauthWords
{
    private static readonly string[] RefreshScopes = ["RefreshToken", "OfflineAccess"];

    /// <summary>One element, one URL a line.</summary>
    public static void Callbacks(FactBook book, MetaElement? element)
    {
        foreach (var line in (element?.Value ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0))
        {
            book.Add(Declared.Callback, line, element!);
        }
    }

    /// <summary>The scopes; an app without any issues no token at all and is left out.</summary>
    public static void Scopes(FactBook book, MetaElement place, IEnumerable<(string Word, MetaElement Place)> scopes)
    {
        var all = scopes.Where(scope => scope.Word.Length > 0).ToList();
        foreach (var (word, at) in all)
        {
            book.Add(Declared.Scope, word, at);
        }

        var refresh = all.Find(scope => RefreshScopes.Contains(scope.Word, StringComparer.OrdinalIgnoreCase));
        if (refresh.Place is { } listed)
        {
            book.Add(App.HasRefreshScope, true, listed);
        }
        else if (all.Count > 0)
        {
            book.Add(App.HasRefreshScope, false, place);
        }
    }

    /// <summary>Format, rotation and PKCE: alike in both kinds.</summary>
    public static void Tokens(FactBook book, MetaElement config)
    {
        if (config.Find("isNamedUserJwtEnabled") is { } jwt && book.Truth(jwt) is { } isJwt)
        {
            book.Add(App.TokenFormat, isJwt ? TokenFormat.Jwt : TokenFormat.Opaque, jwt);
        }

        if (book.Flag(Declared.Rotation, config.Find("isRefreshTokenRotationEnabled")) is { } rotates)
        {
            book.Add(App.Rotates, rotates, config.Find("isRefreshTokenRotationEnabled")!);
        }

        book.Flag(Declared.Pkce, config.Find("isPkceRequired"));
    }

    /// <summary>The certificate: bare base64, or PEM as the documentation has it.</summary>
    public static void Certificate(FactBook book, MetaElement config, string name)
    {
        if (config.Find(name) is not { Value.Length: > 0 } element)
        {
            book.Add(Declared.HasCertificate, false, config);
            return;
        }

        book.Add(Declared.HasCertificate, true, element);
        if (Ends(element.Value) is { } ends)
        {
            book.Add(Declared.CertificateEnds, ends, element);
        }
        else if (element.Value.Length > 400)
        {
            book.Odd(element, "no certificate that can be read");
        }
    }

    /// <summary>Who the client credentials flow runs as. Whether the named user is fit for it, no file can tell.</summary>
    public static void RunAs(FactBook book, MetaElement flow, MetaElement? user)
    {
        if (user is { Value.Length: > 0 })
        {
            book.Add(Declared.RunAsUser, user.Value, user);
        }
        else
        {
            book.Infer(App.RunAs, Salesforce.RunAs.Missing, flow, "the flow is on and the file names no user; retrieved files leave out what the reader may not see");
        }
    }

    private static DateTimeOffset? Ends(string written)
    {
        var bare = string.Concat(written.Split('\n').Where(line => !line.Contains("-----", StringComparison.Ordinal)).SelectMany(line => line.Where(letter => !char.IsWhiteSpace(letter))));
        var bytes = new byte[bare.Length];
        return Convert.TryFromBase64String(bare, bytes, out var length) && CertificateReader.Read(bytes.AsSpan(0, length), new("", "", 0, 0)) is { } certificate
            ? certificate.NotAfter
            : null;
    }
}
