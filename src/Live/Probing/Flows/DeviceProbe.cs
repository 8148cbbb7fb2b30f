using System.Globalization;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Shows a code, and asks until somebody has typed it in elsewhere.</summary>
internal sealed class DeviceProbe : IProbeFlow
{
    public Flow Flow => Flow.Device;

    public string? Lacks(ProbePlan plan) => plan.ConsumerKey.Length == 0 ? "the consumer key (--client-id)" : null;

    public async Task<TokenAnswer?> LogInAsync(ProbeSession session, CancellationToken stop)
    {
        var plan = session.Plan;
        NameValue[] start = [new("response_type", "device_code"), new("client_id", plan.ConsumerKey), new("scope", plan.Scope)];
        var begun = await session.SendAsync("Ask for a device code", Outgoing.Post(plan.TokenEndpoint, start.Where(pair => pair.Value.Length > 0)), stop);
        var members = TokenAnswer.Members(begun.Body);
        if (!begun.IsOk || members.GetValueOrDefault("device_code") is not { Length: > 0 } code || !Uri.TryCreate(members.GetValueOrDefault("verification_uri"), UriKind.Absolute, out var address))
        {
            return null;
        }

        await session.Browser.ShowCodeAsync(address, members.GetValueOrDefault("user_code") ?? "", stop);
        return await AwaitAsync(session, code, Interval(members), stop);
    }

    private static async Task<TokenAnswer?> AwaitAsync(ProbeSession session, string code, TimeSpan interval, CancellationToken stop)
    {
        var end = session.Clock.GetUtcNow() + session.Plan.Patience;
        while (true)
        {
            var answer = await session.AskAsync("Ask whether somebody has approved", [new("grant_type", "device"), .. session.App, new("code", code)], stop);
            if (answer is not null || session.Clock.GetUtcNow() >= end || TokenAnswer.Members(session.Exchanges[^1].Body).GetValueOrDefault("error") is not ("authorization_pending" or "slow_down"))
            {
                return answer;
            }

            session.Forget();
            await Task.Delay(interval, session.Clock, stop);
        }
    }

    private static TimeSpan Interval(IReadOnlyDictionary<string, string> members) =>
        TimeSpan.FromSeconds(double.TryParse(members.GetValueOrDefault("interval"), CultureInfo.InvariantCulture, out var seconds) ? Math.Clamp(seconds, 1, 60) : 5);
}
