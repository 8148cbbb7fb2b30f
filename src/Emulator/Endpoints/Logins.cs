using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Writes rows of Login History.</summary>
internal static class Logins
{
    public static void Granted(Emulation emulation, Turn turn, bool isLogin)
    {
        if (turn.User is not { } user)
        {
            return;
        }

        if (isLogin)
        {
            emulation.Store.Logins.Count(user.Number, turn.Now);
        }

        turn.Session = emulation.Issuer.NextSession();
        emulation.Store.Logins.Add(Draft(turn, user, LoginRow.Success, "") with { Session = turn.Session });
        emulation.Faults.CountGrant();
    }

    /// <summary>A refusal leaves a row only where the user is known, and the cause leaves one.</summary>
    public static void Refused(Emulation emulation, Turn turn, Ruling ruling)
    {
        if (turn.User is { } user && ruling.Row is { } row)
        {
            emulation.Store.Logins.Add(Draft(turn, user, row.Name, row.Code));
        }
    }

    private static LoginRow Draft(Turn turn, UserRecord user, string status, string code) => new(0, turn.Now, user.Number, status, code)
    {
        Application = turn.App?.Name ?? (turn.Endpoint is Endpoint.Soap ? "N/A" : "Browser"),
        SourceIp = turn.From.ToString(),
        LoginUrl = turn.Request.HostName,
        Flow = turn.Flow,
        IsPost = turn.Request.Method is "POST",
    };
}
