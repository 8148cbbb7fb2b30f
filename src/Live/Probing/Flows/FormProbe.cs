using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>A flow that is one form sent to the token endpoint.</summary>
/// <param name="form">The fields besides those of the app.</param>
/// <param name="lacks">What the plan lacks; null where it has all.</param>
internal sealed class FormProbe(Flow flow, string step, Func<ProbeSession, IEnumerable<NameValue>> form, Func<ProbePlan, string?> lacks) : IProbeFlow
{
    public Flow Flow => flow;

    public string? Lacks(ProbePlan plan) => lacks(plan);

    public Task<TokenAnswer?> LogInAsync(ProbeSession session, CancellationToken stop) => session.AskAsync(step, form(session), stop);
}
