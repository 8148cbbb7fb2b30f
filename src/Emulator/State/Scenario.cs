using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>An org to start with, as a scenario file writes it.</summary>
public sealed record Scenario
{
    public OrgRecord Org { get; init; } = new();

    public ImmutableArray<AppRecord> Apps { get; init; } = [];

    public ImmutableArray<UserRecord> Users { get; init; } = [];

    public ImmutableArray<ProfileRecord> Profiles { get; init; } = [];

    public ImmutableArray<PermissionSetRecord> PermissionSets { get; init; } = [];

    /// <summary>Consumer keys of the same app in another environment: presenting one is told apart from a mistyped one.</summary>
    public ImmutableArray<string> KeysOfOtherEnvironments { get; init; } = [];

    /// <summary>Causes to start with.</summary>
    public ImmutableArray<string> Break { get; init; } = [];
}
