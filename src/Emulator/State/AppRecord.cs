using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>A connected app or external client app: its settings and the policies an admin sets on it.</summary>
public sealed record AppRecord
{
    public string Id { get; set; } = "";

    /// <summary>Its place in the org: tokens name it so.</summary>
    public int Number { get; set; }

    /// <summary>The label, as Login History shows it.</summary>
    public string Name { get; set; } = "";

    public string DeveloperName { get; set; } = "";

    public AppKind Kind { get; set; }

    public string ConsumerKey { get; set; } = "";

    public string ConsumerSecret { get; set; } = "";

    /// <summary>Generated and not yet applied; null when nothing is staged.</summary>
    public string? StagedSecret { get; set; }

    /// <summary>The secrets that were replaced; presenting one is told apart from a wrong one.</summary>
    public ImmutableArray<string> FormerSecrets { get; set; } = [];

    public ImmutableArray<string> Callbacks { get; set; } = [];

    public ImmutableArray<string> Scopes { get; set; } = ["api", "refresh_token", "web", "openid", "id", "profile", "email"];

    /// <summary>The flows the app may use.</summary>
    public ImmutableArray<Flow> Flows { get; set; } = [.. Enum.GetValues<Flow>()];

    public PermittedUsers PermittedUsers { get; set; } = PermittedUsers.AllUsers;

    public IpRelaxation IpRelaxation { get; set; } = IpRelaxation.Relax;

    public ImmutableArray<IpRange> RefreshIpAllowlist { get; set; } = [];

    public RefreshPolicy RefreshPolicy { get; set; } = RefreshPolicy.ValidUntilRevoked;

    /// <summary>The time that belongs to the refresh policy.</summary>
    public TimeSpan RefreshWindow { get; set; } = TimeSpan.FromDays(3650);

    public bool Rotates { get; set; }

    public bool RequiresPkce { get; set; }

    /// <summary>Web server flow and refresh need the secret; without it a public client may come.</summary>
    public bool RequiresSecret { get; set; } = true;

    /// <summary>The certificate of the JWT and SAML bearer flows, as PEM; null when none was uploaded.</summary>
    public string? Certificate { get; set; }

    /// <summary>The certificate that was there before a fault put another in its place.</summary>
    public string? FormerCertificate { get; set; }

    public bool CertificateHasExpired { get; set; }

    /// <summary>The user name for client credentials and token exchange.</summary>
    public string? RunAs { get; set; }

    public TokenFormat TokenFormat { get; set; } = TokenFormat.Opaque;

    public bool WantsHighAssurance { get; set; }

    /// <summary>The app's own session timeout; null leaves it to the org.</summary>
    public TimeSpan? SessionTimeout { get; set; }

    public bool Exists { get; set; } = true;

    public bool IsInstalled { get; set; } = true;

    public bool IsBlocked { get; set; }

    public bool VendorRevoked { get; set; }

    public bool OauthPluginIsOn { get; set; } = true;

    public Distribution HomeOrg { get; set; } = Distribution.ThisOrg;

    public HandlerState TokenHandler { get; set; } = HandlerState.Works;

    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Tokens issued up to then are dead.</summary>
    public DateTimeOffset RevokedBefore { get; set; }
}
