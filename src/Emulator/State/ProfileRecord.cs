using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>A profile: what its users may do, when and from where.</summary>
public sealed record ProfileRecord
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public bool ApiIsEnabled { get; init; } = true;

    public bool MustUseSso { get; init; }

    public bool MayApproveUninstalled { get; init; }

    public bool ManagesUsers { get; init; }

    public bool MonitorsLoginHistory { get; init; }

    /// <summary>Login IP ranges; empty means from anywhere.</summary>
    public ImmutableArray<IpRange> LoginIpRanges { get; init; } = [];

    /// <summary>Hours of the day (UTC) in which its users may log in; null means always.</summary>
    public LoginHours? LoginHours { get; init; }

    /// <summary>The names of the apps that the profile admits its users to.</summary>
    public ImmutableArray<string> Apps { get; init; } = [];
}

/// <summary>From this hour up to that one, UTC, every day.</summary>
public sealed record LoginHours(int From, int To)
{
    public bool Admit(DateTimeOffset at) => at.UtcDateTime.Hour >= From && at.UtcDateTime.Hour < To;
}

/// <summary>A permission set: grants on top of the profile.</summary>
public sealed record PermissionSetRecord
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public bool ApiIsEnabled { get; init; }

    public bool ManagesUsers { get; init; }

    public bool MonitorsLoginHistory { get; init; }

    /// <summary>The names of the apps it admits to.</summary>
    public ImmutableArray<string> Apps { get; init; } = [];
}
