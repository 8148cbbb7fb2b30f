using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>A profile: what its users may do, when and from where.</summary>
public sealed record ProfileRecord : IPermissions
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public bool ApiIsEnabled { get; set; } = true;

    public bool MustUseSso { get; set; }

    public bool MayApproveUninstalled { get; set; }

    /// <summary>Use Any API Client: API Access Control does not hold such users up.</summary>
    public bool UsesAnyApiClient { get; set; }

    public bool ManagesUsers { get; set; }

    public bool MonitorsLoginHistory { get; set; }

    public bool ViewsSetup { get; set; }

    public bool CustomizesApplication { get; set; }

    public bool ViewsEventLogFiles { get; set; }

    public bool ModifiesMetadata { get; set; }

    public bool ViewsAllUsers { get; set; }

    public bool ViewsAllProfiles { get; set; }

    /// <summary>Login IP ranges; empty means from anywhere.</summary>
    public ImmutableArray<IpRange> LoginIpRanges { get; set; } = [];

    /// <summary>Hours of the day (UTC) in which its users may log in; null means always.</summary>
    public LoginHours? LoginHours { get; set; }

    /// <summary>The names of the apps that the profile admits its users to.</summary>
    public ImmutableArray<string> Apps { get; set; } = [];
}

/// <summary>From this hour up to that one, UTC, every day.</summary>
public sealed record LoginHours(int From, int To)
{
    public bool Admit(DateTimeOffset at) => at.UtcDateTime.Hour >= From && at.UtcDateTime.Hour < To;
}

/// <summary>A permission set: grants on top of the profile.</summary>
public sealed record PermissionSetRecord : IPermissions
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public bool ApiIsEnabled { get; set; }

    public bool ManagesUsers { get; set; }

    public bool MonitorsLoginHistory { get; set; }

    public bool ViewsSetup { get; set; }

    public bool CustomizesApplication { get; set; }

    public bool ViewsEventLogFiles { get; set; }

    public bool ModifiesMetadata { get; set; }

    public bool ViewsAllUsers { get; set; }

    public bool ViewsAllProfiles { get; set; }

    /// <summary>The names of the apps it admits to.</summary>
    public ImmutableArray<string> Apps { get; set; } = [];
}
