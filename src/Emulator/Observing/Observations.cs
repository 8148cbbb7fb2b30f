using System.Security.Cryptography;
using System.Text;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What most flows look at: the host, the form, the app and its secret, the user's pace.</summary>
internal static class Observations
{
    public static void Host(Turn turn)
    {
        var (kind, isOurs) = Hosts.Of(turn.Request.HostName, turn.Store.Org);
        turn.See(Client.LoginHost, kind);
        if (!isOurs)
        {
            turn.See(Client.HostReachesUsersOrg, false);
        }
    }

    /// <summary>The app of a consumer key; without one the key is missing, mistyped or another environment's.</summary>
    public static void App(Turn turn, string? key)
    {
        turn.App = key is null ? null : turn.Store.AppOfKey(key);
        if (key is null)
        {
            turn.Preferred = turn.Endpoint is Endpoint.Authorize ? AuthorizeRefusals.AuthorizeClientIdentifierInvalid : TokenRefusals.TokenClientIdentifierInvalid;
            turn.See(Request.IsComplete, false);
        }
        else if (turn.App is null)
        {
            turn.See(Client.ConsumerKey, turn.Store.KeysOfOtherEnvironments.Contains(key) ? KeyState.OtherEnvironment : KeyState.Mistyped);
        }
    }

    /// <summary>Consumer key and its proof: a secret, from the form or a Basic header, or a signed assertion.</summary>
    public static void AppAndSecret(Turn turn, bool needsSecret = true)
    {
        var (key, secret) = Credentials(turn);
        App(turn, key ?? ClientAssertion.KeyOf(turn.Request));
        if (turn.App is not { } app)
        {
            return;
        }

        if (secret is null && turn.Request[ClientAssertion.Parameter] is { } assertion)
        {
            ClientAssertion.Observe(turn, app, assertion);
        }
        else if (secret is null)
        {
            if (needsSecret && app.RequiresSecret)
            {
                turn.See(Client.Secret, SecretState.Missing);
            }
        }
        else if (!Same(secret, app.ConsumerSecret))
        {
            turn.See(Client.Secret, StateOf(secret, app));
        }
    }

    /// <summary>Has the user logged in more often than the hour allows?</summary>
    public static void Pace(Turn turn)
    {
        if (turn.User is { } user && turn.Store.Org.LoginRateLimit is > 0 and var limit && turn.Store.Logins.InHour(user.Number, turn.Now) >= limit)
        {
            turn.See(Client.LoginsPerHour, 3_601d);
        }
    }

    /// <summary>Has the user approved the app, with leave to come back?</summary>
    public static bool HasApproved(Turn turn) =>
        turn is { App: { } app, User: { } user } && turn.Store.GrantsOf(app, user).Any(grant => grant.Lives && Scopes.AllowRefresh(grant.Scopes));

    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static (string? Key, string? Secret) Credentials(Turn turn)
    {
        var header = turn.Request.Http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return (turn.Request["client_id"], turn.Request["client_secret"]);
        }

        var bytes = new byte[header.Length];
        if (Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is var pair && pair.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            return (Uri.UnescapeDataString(pair[..colon]), Uri.UnescapeDataString(pair[(colon + 1)..]) is { Length: > 0 } secret ? secret : null);
        }

        turn.Preferred = TokenRefusals.TokenInvalidBasicAuthHeader;
        turn.See(Request.IsComplete, false);
        return (turn.Request["client_id"] ?? "", null);
    }

    private static SecretState StateOf(string secret, AppRecord app) =>
        app.FormerSecrets.Any(former => Same(secret, former)) ? SecretState.Rotated
        : Same(Uri.UnescapeDataString(secret.Replace('+', ' ')), app.ConsumerSecret) || Same(secret.Trim(), app.ConsumerSecret) || Same(secret.Replace(' ', '+'), app.ConsumerSecret) ? SecretState.Misencoded
        : SecretState.Wrong;
}
