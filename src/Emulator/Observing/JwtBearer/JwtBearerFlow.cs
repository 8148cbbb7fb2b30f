using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>JWT bearer: a signed assertion instead of a person.</summary>
internal sealed class JwtBearerFlow : ITokenFlow
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(3);

    public Flow Flow => Flow.JwtBearer;

    public IReadOnlyList<string> GrantTypes { get; } = ["urn:ietf:params:oauth:grant-type:jwt-bearer"];

    public void Observe(Turn turn)
    {
        if (turn.Request["scope"] is not null)
        {
            turn.See(Request.Scope, ScopeState.SentWhereRefused);
        }

        if (turn.Request["assertion"] is not { } text || ReceivedJwt.Read(text) is not { } jwt)
        {
            turn.See(Jwt.IsWellFormed, false);
            return;
        }

        SeeApp(turn, jwt);
        SeeAudience(turn, jwt);
        SeeTime(turn, jwt);
        SeeSubject(turn, jwt);
        if (jwt.Algorithm is not "RS256")
        {
            turn.See(Jwt.Algorithm, Algorithm.Other);
        }
        else if (turn.App is { Certificate: not null } app && !jwt.IsSignedBy(app.Certificate))
        {
            turn.See(App.Certificate, CertificateState.Other);
        }

        if (jwt.Id is { } jti)
        {
            turn.See(Jwt.Jti, turn.Store.HasUsed(jti) ? Jti.Replayed : Jti.Fresh);
        }
    }

    public Issue? HandOut(Turn turn)
    {
        var jti = ReceivedJwt.Read(turn.Request["assertion"]!)?.Id;
        if (jti is not null && !turn.Store.TryUse(jti))
        {
            return null;
        }

        var approved = turn.Store.GrantsOf(turn.App!, turn.User!).Where(grant => grant.Lives).SelectMany(grant => grant.Scopes).Distinct(StringComparer.Ordinal).ToList();
        return new(turn.App!, turn.User!, approved.Count == 0 || turn.App!.PermittedUsers is PermittedUsers.AdminApproved ? turn.App!.Scopes : [.. approved]);
    }

    private static void SeeApp(Turn turn, ReceivedJwt jwt)
    {
        turn.App = jwt.Issuer is { } key ? turn.Store.AppOfKey(key) : null;
        if (turn.App is null)
        {
            turn.See(Jwt.IssuerIsKey, false);
        }

        // Without an own RSA key of the app nothing was signed with it.
        if (turn.App is { Certificate: null })
        {
            turn.See(App.Certificate, CertificateState.Missing);
        }
    }

    private static void SeeAudience(Turn turn, ReceivedJwt jwt)
    {
        if (jwt.Audiences is not [var first, ..])
        {
            turn.See(Jwt.AudienceIsAccepted, false);
            return;
        }

        var (kind, isAccepted) = Hosts.OfAudience(first, turn.Request, turn.Store.Org);
        turn.See(Jwt.Audience, kind);
        if (!isAccepted)
        {
            turn.See(Jwt.AudienceIsAccepted, false);
        }
    }

    // A maximum is documented and, as the official CLI proves, not enforced: only an assertion that is over is refused.
    private static void SeeTime(Turn turn, ReceivedJwt jwt)
    {
        var over = turn.Now - (jwt.Expires ?? DateTimeOffset.UnixEpoch);
        if (over > Tolerance)
        {
            turn.See(Jwt.ExpiredFor, over);
        }

        if (jwt.Issued is { } issued && issued - turn.Now > Tolerance && issued.Year < 3000)
        {
            turn.See(Jwt.ClockSkew, issued - turn.Now);
        }
    }

    private static void SeeSubject(Turn turn, ReceivedJwt jwt)
    {
        turn.User = jwt.Subject is { } name ? turn.Store.UserOfName(name) : null;
        if (turn.User is null)
        {
            turn.See(Jwt.Subject, jwt.Subject is { } sub && turn.Store.Users.Any(user => user.Email.Equals(sub, StringComparison.OrdinalIgnoreCase)) ? Subject.Email : Subject.OtherThanUsername);
        }
        else
        {
            turn.See(Person.HasApproved, turn.App?.PermittedUsers is not PermittedUsers.AllUsers || Observations.HasApproved(turn));
        }
    }
}
