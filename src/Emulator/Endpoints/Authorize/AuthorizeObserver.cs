using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What is seen in an authorize request, before and after somebody has logged in.</summary>
internal static class AuthorizeObserver
{
    public static Turn Observe(Emulation emulation, Inbound request, AuthorizeRequest asked, UserRecord? user)
    {
        var turn = new Turn(emulation.Store, request, Endpoint.Authorize, asked.Flow ?? Flow.WebServer) { User = user };
        Observations.Host(turn);
        Observations.App(turn, asked.ClientId);
        if (turn.App is { } app)
        {
            SeeCallback(turn, app, asked);
            SeeScope(turn, app, asked);
        }

        if (asked.Flow is null && turn.Preferred is null)
        {
            turn.See(Request.IsComplete, false);
            turn.Preferred = AuthorizeRefusals.AuthorizeUnsupportedResponseType;
        }

        // Salesforce knows one method and takes a challenge without one for it.
        turn.See(Request.CodeChallenge, asked.Challenge is null ? CodeChallenge.Missing : CodeChallenge.S256);
        Observations.Pace(turn);
        return turn;
    }

    /// <summary>A silent request must find a session and an approval.</summary>
    public static void SeeSilence(Turn turn, AuthorizeRequest asked, bool isApproved)
    {
        if (asked.IsSilent && !isApproved)
        {
            turn.See(Request.IsSilent, true);
            turn.See(App.PermittedUsers, PermittedUsers.AllUsers);
            turn.See(Person.HasApproved, false);
            turn.Preferred = AuthorizeRefusals.AuthorizeImmediateUnsuccessful;
        }
    }

    /// <summary>May the app go ahead without asking this user?</summary>
    public static bool IsApproved(Turn turn, AuthorizeRequest asked) =>
        turn is { App: { } app, User: { } user }
        && (app.PermittedUsers is PermittedUsers.AdminApproved
            || turn.Store.GrantsOf(app, user).Any(grant => grant.Lives && (Scopes.Choose(asked.Scope, app) ?? []).All(grant.Scopes.Contains)));

    private static void SeeCallback(Turn turn, AppRecord app, AuthorizeRequest asked)
    {
        if (asked.RedirectUri is not { } redirect)
        {
            turn.See(Request.IsComplete, false);
            turn.Preferred ??= AuthorizeRefusals.AuthorizeRedirectUriMissing;
        }
        else if (!app.Callbacks.Contains(redirect))
        {
            turn.See(Request.RedirectUri, app.Callbacks.Contains(Uri.UnescapeDataString(redirect)) ? RedirectUri.DoublyEncoded : RedirectUri.NotRegistered);
        }
    }

    private static void SeeScope(Turn turn, AppRecord app, AuthorizeRequest asked)
    {
        if (Scopes.Choose(asked.Scope, app) is null)
        {
            turn.See(Request.Scope, ScopeState.NotOnApp);
            turn.Preferred ??= AuthorizeRefusals.AuthorizeScopeNotAllowed;
        }
    }
}
