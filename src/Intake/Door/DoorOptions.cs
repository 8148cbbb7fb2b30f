using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>How much of an input is kept.</summary>
public sealed record DoorOptions
{
    /// <summary>What the standard search in a large input looks for, in any case of letters.</summary>
    public static ImmutableArray<string> StandardAnchors { get; } =
    [
        "invalid_", "error_description", "oauth", "unsupported_", "RemoteAccessErrorPage", "authentication failure", "LOGIN_", "Login History",
        "client identifier", "expired access", "expired authorization", "ip restricted", "ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EPROTO",
        "ECONNRESET", "redirect_uri", "access_denied", "inactive user", "API_DISABLED", "API_CURRENTLY_DISABLED", "AppInstallErrorPage",
        "user locked out", "rate exceeded", "PKIX path", "SSLHandshake", "UnknownHostException", "end-user denied", "token request is already",
        "audience is invalid", "inactive_", "app_not_found", "frontdoor.jsp", "REQUEST_LIMIT", "Illegal Session", "consumer", "certificate",
    ];

    /// <summary>Words around which a large input is kept. ASCII; at most some sixty, so that the search stays vectorised.</summary>
    public ImmutableArray<string> Anchors { get; init; } = StandardAnchors;

    /// <summary>Up to this many characters the whole text is kept.</summary>
    public int WholeUpTo { get; init; } = 1_000_000;

    /// <summary>Lines of a stretch around a hit.</summary>
    public int StretchLines { get; init; } = 20;

    /// <summary>Characters of a stretch.</summary>
    public int StretchLength { get; init; } = 4_000;

    /// <summary>So many distinct stretches are kept from the beginning, and as many from the end.</summary>
    public int KeepAtEachEnd { get; init; } = 100;
}
