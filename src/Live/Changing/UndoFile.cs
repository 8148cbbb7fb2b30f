using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>What it takes to take a change back: where it was made, each step, and how far it got. It holds no secret.</summary>
public sealed record UndoFile
{
    /// <summary>The name of this shape.</summary>
    public const string Shape = "sfoauth.undo/1";

    public string Schema { get; init; } = Shape;

    public required OrgIdentity Org { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The cause or rule that the change ends.</summary>
    public required string For { get; init; }

    public required string Title { get; init; }

    public required string App { get; init; }

    /// <summary>The settings that taking it back opens again.</summary>
    public ImmutableArray<string> Reopens { get; init; } = [];

    public required ImmutableArray<ChangeStep> Steps { get; init; }
}
