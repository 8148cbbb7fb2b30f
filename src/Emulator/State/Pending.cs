using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>An authorization code that was handed out.</summary>
internal sealed record PendingCode(string Code, int App, int User, DateTimeOffset IssuedAt)
{
    public Flow Flow { get; init; }

    public string RedirectUri { get; init; } = "";

    public ImmutableArray<string> Scopes { get; init; } = [];

    public string? Challenge { get; init; }

    public string? Nonce { get; init; }

    public long Grant { get; init; }

    public bool IsRedeemed { get; init; }
}

/// <summary>A device that waits for its user.</summary>
internal sealed record PendingDevice(string DeviceCode, string UserCode, int App, DateTimeOffset IssuedAt)
{
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Who answered; 0 while nobody has.</summary>
    public int User { get; init; }

    public bool WasDenied { get; init; }

    public bool IsRedeemed { get; init; }
}
