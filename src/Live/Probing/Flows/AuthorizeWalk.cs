using System.Collections.Immutable;
using System.Security.Cryptography;

namespace SfOAuth.Live;

/// <summary>The part of a login that happens in a browser: what was asked, and with what the browser came back.</summary>
internal static class AuthorizeWalk
{
    /// <summary>The parameters with which the callback was called; none where it was not.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> GoAsync(ProbeSession session, string responseType, IEnumerable<NameValue> more, CancellationToken stop)
    {
        var plan = session.Plan;
        var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        NameValue[] query =
        [
            new("response_type", responseType), new("client_id", plan.ConsumerKey), new("redirect_uri", plan.Callback.OriginalString), new("state", state), .. more,
            new("scope", plan.Scope), new("prompt", plan.IsSilent ? "none" : ""),
        ];
        var asked = new Outgoing("GET", new(plan.Host, "/services/oauth2/authorize?" + Outgoing.Post(plan.Host, query.Where(pair => pair.Value.Length > 0)).Content));
        asked = plan.Spoil?.Invoke(asked) ?? asked;
        var at = session.Clock.GetUtcNow();
        var end = await session.Browser.VisitAsync(asked.Address, plan.Callback, stop);
        session.Keep(new("Log in and approve in the browser", asked)
        {
            At = at,
            Took = session.Clock.GetUtcNow() - at,
            WasInBrowser = true,
            Status = end.Address is null ? end.Status is 302 ? 0 : end.Status : 302,
            Headers = end.Address is { } address ? [new("Location", address.AbsoluteUri)] : [],
            Body = end.Address is null ? end.Words : "",
            Failure = end.Address is null && end.Status is 302 ? end.Words : "",
        });
        return Answer(session, end, state);
    }

    private static IReadOnlyDictionary<string, string> Answer(ProbeSession session, BrowserEnd end, string state)
    {
        IReadOnlyDictionary<string, string> given = end.Address is { } address ? Parameters(address) : ImmutableDictionary<string, string>.Empty;
        foreach (var secret in TokenAnswer.SecretsIn(given))
        {
            session.Redactor.Add(secret);
        }

        if ((given.ContainsKey("code") || given.ContainsKey("access_token")) && given.GetValueOrDefault("state") != state)
        {
            session.Notes.Add("The callback was called with another state than was sent: I took nothing from it. Somebody else's answer, or an old tab.");
            return ImmutableDictionary<string, string>.Empty;
        }

        return given;
    }

    private static Dictionary<string, string> Parameters(Uri address) =>
        (address.Query.TrimStart('?') + "&" + address.Fragment.TrimStart('#')).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? Uri.UnescapeDataString(pair[1].Replace('+', ' ')) : "", StringComparer.Ordinal);
}
