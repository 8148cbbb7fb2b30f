using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>SAML bearer: a signed SAML assertion instead of a person.</summary>
internal sealed class SamlBearerFlow : ITokenFlow
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(3);

    public Flow Flow => Flow.SamlBearer;

    public IReadOnlyList<string> GrantTypes { get; } = ["urn:ietf:params:oauth:grant-type:saml2-bearer", "assertion"];

    public void Observe(Turn turn)
    {
        if (turn.Request["assertion"] is not { } text || ReceivedSaml.Read(text) is not { } saml)
        {
            turn.See(Request.SamlIsEncodedRight, false);
            return;
        }

        turn.App = saml.Issuer is { } key ? turn.Store.AppOfKey(key) : null;
        if (turn.App is not { } app)
        {
            turn.See(Jwt.IssuerIsKey, false);
        }
        else if (app.Certificate is null || !saml.IsSignedBy(app.Certificate))
        {
            turn.See(App.Certificate, app.Certificate is null ? CertificateState.Missing : CertificateState.Other);
        }

        SeeAudience(turn, saml);
        SeeTime(turn, saml);
        turn.User = saml.Subject is { } name ? turn.Store.UserOfName(name) : null;
        if (turn.User is null)
        {
            turn.See(Jwt.Subject, Subject.OtherThanUsername);
        }
        else
        {
            turn.See(Person.HasApproved, turn.App?.PermittedUsers is not PermittedUsers.AllUsers || Observations.HasApproved(turn));
        }
    }

    public Issue? HandOut(Turn turn) => new(turn.App!, turn.User!, turn.App!.Scopes);

    private static void SeeAudience(Turn turn, ReceivedSaml saml)
    {
        var (kind, isAccepted) = saml.Audience is { } audience ? Hosts.OfAudience(audience, turn.Request, turn.Store.Org) : (HostKind.MyDomain, false);
        turn.See(Jwt.Audience, kind);
        if (!isAccepted)
        {
            turn.See(Jwt.AudienceIsAccepted, false);
        }
    }

    private static void SeeTime(Turn turn, ReceivedSaml saml)
    {
        if (turn.Now - (saml.NotAfter ?? DateTimeOffset.UnixEpoch) is var over && over > Tolerance)
        {
            turn.See(Jwt.ExpiredFor, over);
        }

        if (saml.NotBefore is { } start && start - turn.Now > Tolerance)
        {
            turn.See(Jwt.ClockSkew, start - turn.Now);
        }
    }
}
