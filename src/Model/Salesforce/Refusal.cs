using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>One answer that a client can get: which endpoint, under which flow, in which words.</summary>
/// <param name="Id">Its name for ever: <c>token-ip-restricted</c>.</param>
/// <param name="Endpoint">Who answers so.</param>
public sealed record Refusal(string Id, Endpoint Endpoint)
{
    /// <summary>The flows under which it is seen; empty means any.</summary>
    public ImmutableArray<Flow> Flows { get; init; } = [];

    /// <summary>HTTP status; 0 where no source recorded it.</summary>
    public int Status { get; init; }

    /// <summary>The <c>error</c> or error code, verbatim; empty where there is none or none is known.</summary>
    public string Error { get; init; } = "";

    /// <summary>The <c>error_description</c> or message, verbatim.</summary>
    public string Description { get; init; } = "";

    /// <summary>Further spellings by which it is recognised.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    /// <summary>Spellings with gaps, by which a rule file recognises it.</summary>
    public ImmutableArray<TextPattern> Patterns { get; init; } = [];

    /// <summary>Who states it where it is not the vocabulary: <c>rule file acme.yaml</c>. Empty for our own.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The answers that may stand behind a client's own words, when the client hides which one it got.</summary>
    public ImmutableArray<Refusal> Hides { get; init; } = [];

    /// <summary>How often it occurs among the answers that share its error code, relative; judged.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>When repeating without a change can help.</summary>
    public string Retry { get; init; } = "";

    /// <summary>What Login History shows for the same attempt, as far as known.</summary>
    public string LoginHistory { get; init; } = "";

    /// <summary>What else there is to know, including how the text misleads.</summary>
    public string Note { get; init; } = "";

    public required Confidence Confidence { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The cause makes up this part of the failures that are answered so (0 to 1, judged from sightings and documentation).</summary>
    public Sign Share(double part) => new(this, part);

    public bool Equals(Refusal? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>A refusal that a cause earns, and the cause's part in all refusals of this kind.</summary>
public sealed record Sign(Refusal Refusal, double Part);
