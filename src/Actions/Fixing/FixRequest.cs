using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;

namespace SfOAuth.Actions;

/// <summary>What a plan is asked for.</summary>
/// <param name="Documents">Error, logs and project, in any order.</param>
/// <param name="Stated">Facts stated beside them.</param>
/// <param name="Today">The day to judge by.</param>
public sealed record FixRequest(IReadOnlyCollection<Document> Documents, IReadOnlyCollection<Fact> Stated, DateTimeOffset Today)
{
    /// <summary>A cause or rule by name; null to take the likeliest cause of the diagnosis.</summary>
    public string? For { get; init; }

    /// <summary>The causes that are known.</summary>
    public Rulebook Rules { get; init; } = Rulebook.BuiltIn;

    /// <summary>What a person decided.</summary>
    public Wishes Wishes { get; init; } = new();

    /// <summary>The bytes of an input by its name, to write the change into; by default those of the file of that name.</summary>
    public Func<string, byte[]?> Original { get; init; } = PlannedFile.OnDisk;
}
