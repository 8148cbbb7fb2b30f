using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SfOAuth.Actions;

/// <summary>A change in an org: what was planned, what was called, what came of it.</summary>
public sealed record ApplyReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.change/1";

    /// <summary>In kebab-case: <c>changed</c>, <c>undone</c>, <c>risk-not-accepted</c>, <c>rolled-back</c> and so on.</summary>
    public required string Outcome { get; init; }

    /// <summary>The same, to decide by.</summary>
    [JsonIgnore]
    public ApplyOutcome Kind { get; init; }

    /// <summary>What stands in the way or went wrong, in sentences.</summary>
    public ImmutableArray<string> Why { get; init; } = [];

    public required ChangedOrgReport Org { get; init; }

    /// <summary>What was planned; null for an undo.</summary>
    public FixReport? Plan { get; init; }

    /// <summary>The cause or rule it ends, or whose change is taken back.</summary>
    public required string For { get; init; }

    public string Title { get; init; } = "";

    public string App { get; init; } = "";

    /// <summary>What it lets in that was kept out before, one line a setting.</summary>
    public ImmutableArray<string> Opens { get; init; } = [];

    /// <summary>Why that was taken on; empty where it was not.</summary>
    public string Reason { get; init; } = "";

    public ImmutableArray<ChangeStepReport> Steps { get; init; } = [];

    /// <summary>Where the undo file is; empty where none was needed.</summary>
    public string UndoFile { get; init; } = "";

    /// <summary>What was written into the book of changes; null where nothing was begun.</summary>
    public ChangeRecord? Record { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>The org, and as whom it is changed.</summary>
public sealed record ChangedOrgReport(string Name, string Id, string Kind, string Username, string Session);

/// <summary>A step: the call that makes it, the values it changes, how it stands.</summary>
/// <param name="State">In kebab-case: <c>planned</c>, <c>made</c>, <c>taken-back</c>, <c>left-changed</c> and so on.</param>
/// <param name="Words">Why it is so, where that is not what was planned.</param>
public sealed record ChangeStepReport(string What, string Call, ImmutableArray<ChangeValueReport> Values, string State, string Words = "");

/// <summary>A value before and after.</summary>
public sealed record ChangeValueReport(string Where, string Was, string Shall);
