using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>A connected app or external client app: its settings and the policies an admin sets on it.</summary>
public sealed record AppRecord
{
    public string Id { get; init; } = "";

    /// <summary>Its place in the org: tokens name it so.</summary>
    public int Number { get; init; }

    /// <summary>The label, as Login History shows it.</summary>
    public string Name { get; init; } = "";

    public string DeveloperName { get; init; } = "";

    public AppKind Kind { get; init; }

    public string ConsumerKey { get; init; } = "";

    public string ConsumerSecret { get; init; } = "";

    /// <summary>Generated and not yet applied; null when nothing is staged.</summary>
    public string? StagedSecret { get; init; }

    /// <summary>The secrets that were replaced; presenting one is told apart from a wrong one.</summary>
    public ImmutableArray<string> FormerSecrets { get; init; } = [];

    public ImmutableArray<string> Callbacks { get; init; } = [];

    public ImmutableArray<string> Scopes { get; init; } = ["api", "refresh_token", "web", "openid", "id", "profile", "email"];

    /// <summary>The flows the app may use.</summary>
    public ImmutableArray<Flow> Flows { get; init; } = [.. Enum.GetValues<Flow>()];

    public PermittedUsers PermittedUsers { get; init; } = PermittedUsers.AllUsers;

    public IpRelaxation IpRelaxation { get; init; } = IpRelaxation.Relax;

    public ImmutableArray<IpRange> RefreshIpAllowlist { get; init; } = [];

    public RefreshPolicy RefreshPolicy { get; init; } = RefreshPolicy.ValidUntilRevoked;

    /// <summary>The time that belongs to the refresh policy.</summary>
    public TimeSpan RefreshWindow { get; init; } = TimeSpan.FromDays(3650);

    public bool Rotates { get; init; }

    public bool RequiresPkce { get; init; }

    /// <summary>Web server flow and refresh need the secret; without it a public client may come.</summary>
    public bool RequiresSecret { get; init; } = true;

    /// <summary>The certificate of the JWT and SAML bearer flows, as PEM; null when none was uploaded.</summary>
    public string? Certificate { get; init; }

    /// <summary>The certificate that was there before a fault put another in its place.</summary>
    public string? FormerCertificate { get; init; }

    public bool CertificateHasExpired { get; init; }

    /// <summary>The user name for client credentials and token exchange.</summary>
    public string? RunAs { get; init; }

    public TokenFormat TokenFormat { get; init; } = TokenFormat.Opaque;

    public bool WantsHighAssurance { get; init; }

    /// <summary>The app's own session timeout; null leaves it to the org.</summary>
    public TimeSpan? SessionTimeout { get; init; }

    public bool Exists { get; init; } = true;

    public bool IsInstalled { get; init; } = true;

    public bool IsBlocked { get; init; }

    public bool VendorRevoked { get; init; }

    public bool OauthPluginIsOn { get; init; } = true;

    public Distribution HomeOrg { get; init; } = Distribution.ThisOrg;

    public HandlerState TokenHandler { get; init; } = HandlerState.Works;

    public DateTimeOffset SavedAt { get; init; }

    /// <summary>Tokens issued up to then are dead.</summary>
    public DateTimeOffset RevokedBefore { get; init; }
}
