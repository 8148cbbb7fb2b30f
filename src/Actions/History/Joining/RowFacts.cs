using SfOAuth.Knowledge;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>What the rows of a failure say beside their status.</summary>
internal static class RowFacts
{
    public static IEnumerable<Fact> Of(RowChoice choice, JoinQuestion question)
    {
        if (choice.IsAbsent)
        {
            yield return Incident.HistoryRow.At(HistoryRow.None, new(Standing.Derived, null, "no row at that time in the log"));
        }

        if (choice.Taken.LastOrDefault() is not { } row)
        {
            yield break;
        }

        yield return Incident.HistoryRow.At(choice.Failure is null ? HistoryRow.Success : HistoryRow.Failure, Read((choice.Failure ?? row).Words));
        foreach (var fact in Names(choice.Failure ?? row, question).Concat(choice.Failure is { } failure ? Course(choice, failure) : []))
        {
            yield return fact;
        }
    }

    private static IEnumerable<Fact> Names(KeptRow row, JoinQuestion question)
    {
        if (question.User.Length == 0 && row.Who.Length > 0)
        {
            yield return Person.Username.At(row.Who, Read(row.Words));
        }

        if (question.App.Length == 0 && row.App is { Length: > 0 } and not "N/A" and not "Browser")
        {
            yield return App.Name.At(row.App, Read(row.Words));
        }

        if (question.At is null && row.HasZone)
        {
            yield return Incident.FailedAt.At(DateTimeOffset.FromUnixTimeMilliseconds(row.Time), Read(row.Words));
        }

        if (FlowOf(row.SubType) is { } flow)
        {
            yield return Request.Flow.At(flow, Read(row.Words));
        }
    }

    private static IEnumerable<Fact> Course(RowChoice choice, KeptRow failure)
    {
        if (StatusFacts.Of(failure.Status, Read(failure.Words)) is { } state)
        {
            yield return state;
        }

        // A person's login at a page proves nothing about a program, so only like is compared with like.
        bool IsAlike(KeptRow row) => row.IsSuccess && row.Who == failure.Who && (row.App == failure.App || row.App.Length == 0) && row.IsInteractive == failure.IsInteractive;
        if (choice.Before.LastOrDefault(IsAlike) is { } success)
        {
            var first = choice.Before.Append(failure).First(row => row.Time > success.Time && !row.IsSuccess && row.Who == failure.Who && row.App == failure.App);
            yield return Incident.WorkedBefore.At(true, Read(success.Words));
            yield return Incident.SinceSuccess.At(TimeSpan.FromMilliseconds(first.Time - success.Time), Read(success.Words));
        }

        if (choice.After.FirstOrDefault(row => IsAlike(row) && row.Address.Length > 0 && row.Address != failure.Address) is { } elsewhere && !choice.After.Any(row => IsAlike(row) && row.Address == failure.Address))
        {
            yield return Incident.OtherMachineWorks.At(true, new(Standing.Derived, elsewhere.Words));
        }
    }

    /// <summary>The sub types that name a flow (object reference, LoginHistory and EventLogFile Login).</summary>
    private static Flow? FlowOf(string subType) => subType switch
    {
        "OauthWebServer" or "oauthcode" or "OAuth Web Server" => Flow.WebServer,
        "OauthRefreshToken" or "OAuth Refresh Token" => Flow.Refresh,
        "OauthClientCredentials" or "oauthclientcredential" or "OAuth Client Credentials" => Flow.ClientCredentials,
        "OauthUserAgent" or "OauthUserAgentIdToken" or "oauthtoken" or "oauthtokenidtoken" or "OAuth User-Agent" => Flow.UserAgent,
        "OauthUsernamePassword" or "oauthpassword" or "OAuth Username-Password" => Flow.Password,
        "OauthTokenExchange" or "OAuth Token Exchange" => Flow.TokenExchange,
        "OauthHybridRefreshToken" or "OauthHybridTokenExchange" or "OauthHybridUserAgent" or "OauthHybridWebServer" or "oauthhybridauthcode" or "oauthhybridtoken" => Flow.Hybrid,
        _ => null,
    };

    private static Source Read(Slice slice) => new(Standing.Read, slice);
}
