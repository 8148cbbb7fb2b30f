using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>A flow as a client runs it, once.</summary>
internal interface IProbeFlow
{
    Flow Flow { get; }

    /// <summary>What the plan lacks for it; null where it has all.</summary>
    string? Lacks(ProbePlan plan);

    /// <summary>Logs in; null where it was refused.</summary>
    Task<TokenAnswer?> LogInAsync(ProbeSession session, CancellationToken stop);
}
