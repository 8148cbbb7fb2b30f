using System.Collections.Immutable;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>What a verification has seen so far.</summary>
internal sealed class VerifyState
{
    public List<LoginSeen> Rows { get; } = [];

    public int Successes { get; set; }

    public int Tries { get; set; }

    public ProbeResult? Probe { get; set; }

    public Diagnosis? Diagnosis { get; set; }

    public ImmutableArray<Document> Evidence { get; set; } = [];

    public List<string> Notes { get; } = [];
}
