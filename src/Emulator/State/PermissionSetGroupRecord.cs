using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>Permission sets that are assigned together.</summary>
public sealed record PermissionSetGroupRecord
{
    public const string Updated = "Updated";

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The names of its permission sets.</summary>
    public ImmutableArray<string> PermissionSets { get; set; } = [];

    /// <summary>Updated, Outdated, Updating or Failed; only an updated group grants anything.</summary>
    public string Status { get; set; } = Updated;
}
