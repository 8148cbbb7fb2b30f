using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>
/// An org to start with, as a scenario file writes it. This record and those inside it have setters, not init
/// accessors: the generated JSON reader would otherwise forget the defaults of what a file leaves out.
/// </summary>
public sealed record Scenario
{
    public OrgRecord Org { get; set; } = new();

    public ImmutableArray<AppRecord> Apps { get; set; } = [];

    public ImmutableArray<UserRecord> Users { get; set; } = [];

    public ImmutableArray<ProfileRecord> Profiles { get; set; } = [];

    public ImmutableArray<PermissionSetRecord> PermissionSets { get; set; } = [];

    public ImmutableArray<PermissionSetGroupRecord> PermissionSetGroups { get; set; } = [];

    /// <summary>Consumer keys of the same app in another environment: presenting one is told apart from a mistyped one.</summary>
    public ImmutableArray<string> KeysOfOtherEnvironments { get; set; } = [];

    /// <summary>Causes to start with.</summary>
    public ImmutableArray<string> Break { get; set; } = [];
}
