using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>A JWT, decoded as far as it can be. The signature is not in it.</summary>
/// <param name="Slice">Where it stands; the text is masked.</param>
public sealed record Assertion(Slice Slice)
{
    public string? Algorithm { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public ImmutableArray<string> Audience { get; init; } = [];

    public DateTimeOffset? Expires { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    public string? Jti { get; init; }

    /// <summary>True when <c>exp</c> counts milliseconds: an assertion valid for thousands of years.</summary>
    public bool ExpiresIsMilliseconds { get; init; }

    /// <summary>True when <c>exp</c> is text, not a number.</summary>
    public bool ExpiresIsString { get; init; }

    /// <summary>True for an access token in JWT format; false for a bearer assertion.</summary>
    public bool IsAccessToken { get; init; }

    /// <summary>What is wrong with its form, in words.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>Lets a certificate be compared with the signature. Not printed: only public members of a record are.</summary>
    internal SignatureProof? Proof { get; init; }

    /// <summary>What it says about the request, judged. <paramref name="serverTime"/> is the answer's <c>Date</c> header.</summary>
    public IEnumerable<Fact> Facts(DateTimeOffset? serverTime = null) => AssertionFacts.Of(this, serverTime);
}
