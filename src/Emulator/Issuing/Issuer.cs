using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Makes tokens and writes the answer of a granted request.</summary>
internal sealed class Issuer(Emulation emulation)
{
    // Sessions of an earlier life must not be taken for new ones.
    private long lastSession = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << 16;

    private Store Store => emulation.Store;

    /// <summary>A session for a browser, or of SOAP login().</summary>
    public string Session(UserRecord user, System.Net.IPAddress from, long session = 0) =>
        emulation.Mint.Write(new(TokenUse.Session, session is 0 ? NextSession() : session, 0, user.Number, 0, Store.Clock.Now, ulong.MaxValue, AccessToken.Mark(from)), Store.Org.Id);

    public string AccessTokenFor(Issue issue, Turn turn)
    {
        var token = new AccessToken(TokenUse.OAuth, turn.Session is 0 ? NextSession() : turn.Session, issue.App.Number, issue.User.Number, issue.Grant?.Number ?? 0, turn.Now, Scopes.Bits(issue.Scopes), AccessToken.Mark(turn.From));
        var opaque = emulation.Mint.Write(token, Store.Org.Id);
        return issue.App.TokenFormat is TokenFormat.Jwt ? JwtFor(issue, turn, opaque) : opaque;
    }

    /// <summary>The members of a token answer, in Salesforce's order.</summary>
    public void Write(Utf8JsonWriter json, Issue issue, Turn turn)
    {
        foreach (var (name, value) in Members(issue, turn))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>The members of a token answer; the user-agent flow sends the same in a fragment.</summary>
    public IEnumerable<(string Name, string Value)> Members(Issue issue, Turn turn)
    {
        var origin = turn.Request.Base;
        var identity = $"{origin}/id/{Store.Org.Id}/{issue.User.Id}";
        var issuedAt = turn.Now.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var token = AccessTokenFor(issue, turn);
        yield return ("access_token", token);
        if (issue is { WithRefresh: true, Grant: { } grant })
        {
            yield return ("refresh_token", emulation.Mint.WriteRefresh(grant));
        }

        yield return ("signature", Signature(issue.App, identity + issuedAt));
        yield return ("scope", string.Join(' ', issue.Scopes));
        if (issue.Scopes.Contains(Scopes.OpenId) && issue.Grant is not null)
        {
            yield return ("id_token", IdToken(issue, turn, identity));
        }

        yield return ("instance_url", origin);
        yield return ("id", identity);
        yield return ("token_type", "Bearer");
        yield return ("issued_at", issuedAt);
        foreach (var member in issue.IsHybrid ? Hybrid(issue, turn) : [])
        {
            yield return member;
        }
    }

    private IEnumerable<(string Name, string Value)> Hybrid(Issue issue, Turn turn)
    {
        var host = turn.Request.Http.Request.Host.Value ?? "";
        foreach (var kind in new[] { "lightning", "visualforce", "content" })
        {
            yield return ($"{kind}_domain", host);
            yield return ($"{kind}_sid", Session(issue.User, turn.From));
        }

        yield return ("csrf_token", TokenMint.RandomText(24));
    }

    private string IdToken(Issue issue, Turn turn, string identity) => emulation.Jwts.Sign(json =>
    {
        json.WriteString("iss", turn.Request.Base);
        json.WriteString("sub", identity);
        json.WriteString("aud", issue.App.ConsumerKey);
        json.WriteNumber("iat", turn.Now.ToUnixTimeSeconds());
        json.WriteNumber("exp", turn.Now.AddMinutes(2).ToUnixTimeSeconds());
        if (issue.Nonce is { } nonce)
        {
            json.WriteString("nonce", nonce);
        }
    });

    private string JwtFor(Issue issue, Turn turn, string opaque) => emulation.Jwts.Sign(json =>
    {
        json.WriteString("scp", string.Join(' ', issue.Scopes));
        json.WriteString("aud", turn.Request.Base);
        json.WriteString("iss", turn.Request.Base);
        json.WriteString("sub", $"uid:{issue.User.Id}");
        json.WriteString("client_id", issue.App.ConsumerKey);
        json.WriteString("jti", opaque[16..]);
        json.WriteNumber("iat", turn.Now.ToUnixTimeSeconds());
        json.WriteNumber("nbf", turn.Now.ToUnixTimeSeconds());
        json.WriteNumber("exp", (turn.Now + (issue.App.SessionTimeout ?? Store.Org.SessionTimeout)).ToUnixTimeSeconds());
    });

    private static string Signature(AppRecord app, string words)
    {
        Span<byte> seal = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(app.ConsumerSecret), Encoding.UTF8.GetBytes(words), seal);
        return Convert.ToBase64String(seal);
    }

    /// <summary>A session that no token names yet.</summary>
    public long NextSession() => Interlocked.Increment(ref lastSession);
}
