using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>Whether a change worked, what proves it, and what that cannot prove.</summary>
public sealed record VerifyReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.verification/1";

    /// <summary><c>fixed</c>, <c>not-fixed</c> or <c>not-visible</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The cause that was ended; empty where it is not known.</summary>
    public required string Cause { get; init; }

    public required string App { get; init; }

    public required string User { get; init; }

    /// <summary>The org that was asked.</summary>
    public required string Org { get; init; }

    /// <summary>From when on traces count, in UTC.</summary>
    public required string Since { get; init; }

    /// <summary>When the report was made, in UTC.</summary>
    public required string At { get; init; }

    public required ProofReport Proof { get; init; }

    /// <summary>The rows of Login History that belong to it, the newest first.</summary>
    public required ImmutableArray<string> Rows { get; init; }

    /// <summary>How often an attempt was seen to succeed.</summary>
    public required int Successes { get; init; }

    /// <summary>How often the probe ran.</summary>
    public required int Tries { get; init; }

    /// <summary>The last run of the probe; null where none ran.</summary>
    public required ProbeReport? Probe { get; init; }

    /// <summary>What explains the new refusal; null where nothing was refused.</summary>
    public required DiagnosisReport? Diagnosis { get; init; }

    /// <summary>The gate that refuses now: the same cause, or the next one; empty where nothing is refused.</summary>
    public required string NextGate { get; init; }

    /// <summary>What is handed over with it.</summary>
    public required ArtefactsReport Artefacts { get; init; }

    public required ImmutableArray<string> Notes { get; init; }
}

/// <summary>What the verdict rests on.</summary>
/// <param name="Kind"><c>login-history</c>, <c>oauth-token</c>, <c>probe</c> or <c>none</c>.</param>
/// <param name="Text">The trace itself.</param>
/// <param name="Proves">What it proves.</param>
/// <param name="CannotProve">What it cannot prove.</param>
public sealed record ProofReport(string Kind, string Text, string Proves, ImmutableArray<string> CannotProve)
{
    internal static ProofReport None { get; } = new("none", "", "", []);
}

/// <summary>The four things that are handed over: which error, cause and fix; the app's settings; the user's assignment; the proof.</summary>
public sealed record ArtefactsReport(MappingReport Mapping, ImmutableArray<ValueReport> Settings, ImmutableArray<string> Assignment, ProofReport Proof);

/// <summary>An error, its cause and the fix.</summary>
/// <param name="Error">As it was given; else as Salesforce is known to word it.</param>
public sealed record MappingReport(string Error, string Cause, string Title, string Fix);
