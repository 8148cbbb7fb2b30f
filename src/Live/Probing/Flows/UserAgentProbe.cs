using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The token comes back through the browser, behind the #.</summary>
internal sealed class UserAgentProbe : IProbeFlow
{
    public Flow Flow => Flow.UserAgent;

    public string? Lacks(ProbePlan plan) => plan.ConsumerKey.Length == 0 ? "the consumer key (--client-id)" : null;

    public async Task<TokenAnswer?> LogInAsync(ProbeSession session, CancellationToken stop) =>
        TokenAnswer.Read(await AuthorizeWalk.GoAsync(session, "token", [], stop));
}
