using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>A user of the org.</summary>
public sealed record UserRecord
{
    public string Id { get; init; } = "";

    /// <summary>Its place in the org: tokens name it so.</summary>
    public int Number { get; init; }

    public string Username { get; init; } = "";

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Password { get; init; } = "";

    public string SecurityToken { get; init; } = "";

    public bool NeedsSecurityToken { get; init; }

    /// <summary>The name of the user's profile.</summary>
    public string Profile { get; init; } = "Standard User";

    /// <summary>The names of the assigned permission sets.</summary>
    public ImmutableArray<string> PermissionSets { get; init; } = [];

    public bool IsActive { get; init; } = true;

    public bool IsFrozen { get; init; }

    public bool IsContained { get; init; }

    public bool PasswordHasExpired { get; init; }

    public int WrongPasswords { get; init; }

    public DateTimeOffset LockedUntil { get; init; }

    public bool MustUseMfa { get; init; }

    public bool DeviceIsKnown { get; init; } = true;

    public bool MobileDeviceIsActivated { get; init; } = true;

    public bool MayUseAnyApiAuth { get; init; } = true;

    public bool HasPermission { get; init; } = true;

    public DateTimeOffset LastLoginAt { get; init; }

    /// <summary>Tokens issued up to then are dead.</summary>
    public DateTimeOffset RevokedBefore { get; init; }
}
