using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What a probe shall do, and with which credentials. The secrets in it do not print.</summary>
public sealed record ProbePlan(Flow Flow, Uri Host)
{
    public string ConsumerKey { get; init; } = "";

    public Secret? ConsumerSecret { get; init; }

    public Uri Callback { get; init; } = new("http://localhost:1717/OauthRedirect");

    /// <summary>Scopes to ask for, parted by blanks; empty for all of the app.</summary>
    public string Scope { get; init; } = "";

    public string Username { get; init; } = "";

    public Secret? Password { get; init; }

    /// <summary>Appended to the password.</summary>
    public Secret? SecurityToken { get; init; }

    public SigningKey? Key { get; init; }

    /// <summary>The <c>aud</c> of the assertion; null for the host.</summary>
    public string? Audience { get; init; }

    /// <summary>The <c>iss</c> of the assertion; null for the consumer key.</summary>
    public string? Issuer { get; init; }

    /// <summary>How long the assertion is good.</summary>
    public TimeSpan Lives { get; init; } = TimeSpan.FromMinutes(3);

    public string Algorithm { get; init; } = "RS256";

    public string? JwtId { get; init; }

    /// <summary>Says <c>iat</c> too, as many libraries do; Salesforce does not ask for it.</summary>
    public bool SaysIssuedAt { get; init; }

    public Secret? RefreshToken { get; init; }

    /// <summary>A SAML assertion, base64url.</summary>
    public Secret? Assertion { get; init; }

    /// <summary>The token to be exchanged, and what it is.</summary>
    public Secret? SubjectToken { get; init; }

    public string SubjectTokenType { get; init; } = "urn:ietf:params:oauth:token-type:access_token";

    /// <summary>The developer name of the token exchange handler, where the app has several.</summary>
    public string TokenHandler { get; init; } = "";

    /// <summary>No page may be shown: there must be a session and an approval.</summary>
    public bool IsSilent { get; init; }

    /// <summary>How often the new refresh token is used.</summary>
    public int Refreshes { get; init; }

    /// <summary>A replaced refresh token is sent once more, to see what a client that forgets the new one would meet. The approval ends with it.</summary>
    public bool Replays { get; init; } = true;

    /// <summary>How long a person may take to log in or to type in a device's code.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the token is tried once.</summary>
    public bool UsesToken { get; init; } = true;

    /// <summary>The API is called also with a token whose scopes do not reach that far.</summary>
    public bool CallsApiAnyway { get; init; }

    /// <summary>What else is known and shall count as evidence, by the names of facts.</summary>
    public ImmutableArray<NameValue> Known { get; init; } = [];

    /// <summary>Asked before every phase; time may pass in it.</summary>
    public Func<ProbePhase, CancellationToken, Task>? Before { get; init; }

    /// <summary>What a faulty client does to its requests before they go out; null for a client without faults.</summary>
    public Func<Outgoing, Outgoing>? Spoil { get; init; }

    /// <summary>The token endpoint of the host.</summary>
    internal Uri TokenEndpoint => new(Host, "/services/oauth2/token");
}
