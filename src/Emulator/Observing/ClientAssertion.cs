using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>
/// <c>private_key_jwt</c>: a client that proves itself with a signed assertion instead of a secret. Salesforce's discovery document
/// offers it; what is looked at here is what RFC 7523 asks of such an assertion, and every answer says that this is a model.
/// </summary>
internal static class ClientAssertion
{
    public const string Parameter = "client_assertion";
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const string IsModelled = "private_key_jwt is offered by Salesforce; what it checks of a client assertion, and what it answers to a bad one, is not known";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(3);

    /// <summary>The consumer key that the assertion speaks for: it may stand there alone.</summary>
    public static string? KeyOf(Inbound request) => request[Parameter] is { } sent ? ReceivedJwt.Read(sent)?.Issuer : null;

    public static void Observe(Turn turn, AppRecord app, string sent)
    {
        turn.Modelled = IsModelled;
        if (turn.Request["client_assertion_type"] is not Type || ReceivedJwt.Read(sent) is not { } jwt || !Speaks(jwt, app, turn))
        {
            turn.See(Client.Secret, SecretState.Wrong);
        }
    }

    private static bool Speaks(ReceivedJwt jwt, AppRecord app, Turn turn) =>
        jwt.Algorithm is "RS256"
        && jwt.Issuer == app.ConsumerKey && jwt.Subject == app.ConsumerKey
        && jwt.Expires is { } end && end > turn.Now - Tolerance
        && jwt.Audiences.Any(audience => MeansUs(audience, turn))
        && jwt.IsSignedBy(app.Certificate);

    /// <summary>The server, or the address of one of its endpoints.</summary>
    private static bool MeansUs(string audience, Turn turn)
    {
        var path = audience.IndexOf("/services/oauth2/", StringComparison.OrdinalIgnoreCase);
        return Hosts.OfAudience(path < 0 ? audience : audience[..path], turn.Request, turn.Store.Org).IsAccepted;
    }
}
