using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>A user of the org.</summary>
public sealed record UserRecord
{
    public string Id { get; set; } = "";

    /// <summary>Its place in the org: tokens name it so.</summary>
    public int Number { get; set; }

    public string Username { get; set; } = "";

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public string Password { get; set; } = "";

    public string SecurityToken { get; set; } = "";

    public bool NeedsSecurityToken { get; set; }

    /// <summary>The name of the user's profile.</summary>
    public string Profile { get; set; } = "Standard User";

    /// <summary>The names of the assigned permission sets.</summary>
    public ImmutableArray<string> PermissionSets { get; set; } = [];

    /// <summary>The names of the assigned permission set groups.</summary>
    public ImmutableArray<string> PermissionSetGroups { get; set; } = [];

    public bool IsActive { get; set; } = true;

    public bool IsFrozen { get; set; }

    public bool IsContained { get; set; }

    public bool PasswordHasExpired { get; set; }

    public int WrongPasswords { get; set; }

    public DateTimeOffset LockedUntil { get; set; }

    public bool MustUseMfa { get; set; }

    public bool DeviceIsKnown { get; set; } = true;

    public bool MobileDeviceIsActivated { get; set; } = true;

    public bool MayUseAnyApiAuth { get; set; } = true;

    public bool HasPermission { get; set; } = true;

    public DateTimeOffset LastLoginAt { get; set; }

    /// <summary>Tokens issued up to then are dead.</summary>
    public DateTimeOffset RevokedBefore { get; set; }
}
