using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>What came through the door.</summary>
/// <param name="Name">The name of the input.</param>
/// <param name="Excerpts">The whole text, or the stretches of a large one that matter.</param>
public sealed record Document(string Name, ImmutableArray<Excerpt> Excerpts)
{
    /// <summary>Every JWT seen, decoded; never its signature.</summary>
    public ImmutableArray<Assertion> Assertions { get; init; } = [];

    /// <summary>Every certificate seen.</summary>
    public ImmutableArray<CertificateSeen> Certificates { get; init; } = [];

    /// <summary>What was hidden, and where.</summary>
    public ImmutableArray<MaskedSecret> Masked { get; init; } = [];

    /// <summary>How it was read and what was left out, in words.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Characters of the input.</summary>
    public long Characters { get; init; }

    /// <summary>True when one excerpt holds the whole text.</summary>
    public bool IsWhole { get; init; }
}
