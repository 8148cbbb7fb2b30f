using System.Globalization;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>A person logs in in a browser, and a code comes back: web server flow and its hybrid kind.</summary>
internal sealed class WebServerProbe(Flow flow, string responseType, string grantType) : IProbeFlow
{
    public Flow Flow => flow;

    public string? Lacks(ProbePlan plan) => plan.ConsumerKey.Length == 0 ? "the consumer key (--client-id)" : null;

    public async Task<TokenAnswer?> LogInAsync(ProbeSession session, CancellationToken stop)
    {
        var plan = session.Plan;
        var pkce = Pkce.Fresh();
        session.Redactor.Add(new(pkce.Verifier));
        var asked = await AuthorizeWalk.GoAsync(session, responseType, [new("code_challenge", pkce.Challenge), new("code_challenge_method", "S256")], stop);
        if (asked.GetValueOrDefault("code") is not { Length: > 0 } code)
        {
            return null;
        }

        session.Redactor.Add(new Secret(code));
        var came = session.Clock.GetUtcNow();
        await session.BeforeAsync(ProbePhase.Exchange, stop);
        session.Know("callback_listener_up", "yes");
        session.Know("code_age", string.Create(CultureInfo.InvariantCulture, $"{1 + (long)(session.Clock.GetUtcNow() - came).TotalSeconds} s"));
        return await session.AskAsync("Exchange the code for a token",
            [new("grant_type", grantType), new("code", code), new("redirect_uri", plan.Callback.OriginalString), .. session.App, new("code_verifier", pkce.Verifier)], stop);
    }
}
