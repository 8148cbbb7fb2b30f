using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>One line in the book of changes: who changed what, where, when and why.</summary>
public sealed record ChangeRecord
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.change-record/1";

    public required DateTimeOffset At { get; init; }

    /// <summary>The user of the org; empty where that could not be seen.</summary>
    public required string By { get; init; }

    public required ChangedOrgReport Org { get; init; }

    /// <summary><c>apply</c> or <c>undo</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The cause or rule, and how it came to be chosen.</summary>
    public required string For { get; init; }

    public string Basis { get; init; } = "";

    public string App { get; init; } = "";

    public required ImmutableArray<ChangeValueReport> Values { get; init; }

    /// <summary>What spoke for the cause, secrets masked.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>What it costs in security, as it was shown.</summary>
    public string SecurityCost { get; init; } = "";

    public ImmutableArray<string> Opens { get; init; } = [];

    /// <summary>Why that was taken on.</summary>
    public string Reason { get; init; } = "";

    public required string Result { get; init; }

    public ImmutableArray<string> Why { get; init; } = [];

    public required string UndoFile { get; init; }
}
