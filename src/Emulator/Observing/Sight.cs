using System.Collections.Frozen;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Which settings an endpoint looks at under a flow. What it does not look at cannot refuse there.</summary>
internal static class Sight
{
    /// <summary>What becomes of a token that was granted.</summary>
    private static readonly FrozenSet<Setting> Use = Set(
        Org.ApiIsEnabled, Person.ApiIsEnabled, Person.HasPermission, Org.ResourceIsActive, Grant.ScopesSuffice,
        Client.UsesInstanceUrl, Request.Token, Grant.AccessTokenAge, Grant.SessionTimeout, Grant.ClientRefreshes, Grant.SessionWasEnded, Org.LocksSessionsToIp);

    /// <summary>Login settings that also a call with a token feels.</summary>
    private static readonly FrozenSet<Setting> FeltByCalls = Set(Grant.IsRevoked, Org.ApiAccessControl, App.WantsHighAssurance, App.Kind, Org.Kind, Request.IsComplete);

    /// <summary>What is asked about a token itself.</summary>
    private static readonly FrozenSet<Setting> OfToken = Set(Grant.IsRevoked, Grant.AccessTokenAge, Grant.SessionTimeout, Grant.ClientRefreshes, Grant.SessionWasEnded, Request.IsComplete);

    /// <summary>What is decided before a person in a browser, and nowhere else.</summary>
    private static readonly FrozenSet<Setting> Browser = Set(
        Request.CodeChallenge, Request.IsSilent, Grant.ApprovalPageOpenFor, Org.SessionIsOtherOrg, App.RequiresPkce, Person.DeviceIsKnown, Person.MustUseMfa,
        Person.MustUseSso, Person.IsLockedOut, Person.Password);

    /// <summary>What a token request shows and an authorize request cannot.</summary>
    private static readonly FrozenSet<Setting> TokenRequest = Set(
        Client.Secret, Request.GrantType, Request.Verifier, Request.ReachesTokenEndpointUnredirected, App.RunAs, App.Certificate, App.CertificateHasExpired, App.TokenHandler,
        App.HasRefreshScope, App.WantsHighAssurance, App.VendorRevoked, Grant.CodeAge, Grant.CodeWasRedeemed, Grant.IsRevoked, Person.MobileDeviceIsActivated, Incident.OtherMachineWorks,
        Jwt.Audience, Jwt.AudienceIsAccepted, Jwt.Subject, Jwt.IssuerIsKey, Jwt.ExpiredFor, Jwt.ClockSkew, Jwt.Jti, Jwt.Algorithm, Jwt.IsWellFormed, Jwt.Lifetime,
        Request.SamlIsEncodedRight, Person.PasswordIsEncodedRight, Person.SecurityToken, Org.IsOldCopy, App.IsBlocked);

    /// <summary>What matters to a refresh token.</summary>
    private static readonly FrozenSet<Setting> Refresh = Set(
        App.RefreshPolicy, App.RefreshWindow, App.Rotates, App.RefreshIpIsAllowed, Grant.Age, Grant.IdleFor, Grant.NewerApprovals, Grant.TokenWasReplaced, Grant.IsBeingProcessed);

    /// <summary>Matters to APIs outside the org, whose own take both formats, or to whoever makes an app: no login feels it.</summary>
    private static readonly FrozenSet<Setting> Elsewhere = Set(App.FormatWanted, App.TokenFormat, Org.AllowsNewApps);

    private static readonly FrozenSet<Setting> Soap = Set(Org.AllowsSoapLogin, Person.MayUseAnyApiAuth, Request.OAuthWasMeant);

    /// <summary>SOAP login() knows no app: the org, the host and the pace, and all that is about the person.</summary>
    private static readonly FrozenSet<Setting> AroundSoap = Set(
        Org.AllowsSoapLogin, Request.OAuthWasMeant, Org.ApiIsEnabled, Org.Kind, Org.IsActive, Org.IsOldCopy, Org.Age, Org.AllowsGenericHosts, Org.HasIncident,
        Client.LoginHost, Client.HostReachesUsersOrg, Client.LoginsPerHour);

    private static readonly FrozenSet<Setting> Always = Set(Request.Flow, Request.Endpoint, Incident.Today);

    private static readonly FrozenSet<Setting> OfPerson = Set(
        Person.Username, Person.IsActive, Person.IsFrozen, Person.IsContained, Person.IsLockedOut, Person.Password, Person.SecurityToken, Person.PasswordIsEncodedRight, Person.ApiIsEnabled,
        Person.MayUseAnyApiAuth, Person.HasPermission, Person.MustUseMfa, Person.DeviceIsKnown, Person.MobileDeviceIsActivated, Person.IsWithinHours, Person.MustUseSso, Person.IsAssigned,
        Person.HasApproved, Person.MayApproveUninstalled, Person.IpIsInRanges);

    public static bool Sees(Setting setting, Endpoint endpoint, Flow flow) =>
        !Elsewhere.Contains(setting) && (Always.Contains(setting) || endpoint switch
        {
            Endpoint.Authorize => !Use.Contains(setting) && !Refresh.Contains(setting) && !Soap.Contains(setting) && SeesBeforeAPerson(setting, flow),
            Endpoint.Token => !Use.Contains(setting) && !Soap.Contains(setting) && SeesAtToken(setting, flow),
            Endpoint.Soap => AroundSoap.Contains(setting) || (OfPerson.Contains(setting) && setting != Person.HasPermission && setting != Person.IsAssigned && setting != Person.HasApproved),
            Endpoint.Revoke => setting == Grant.IsRevoked || setting == Request.IsComplete,
            Endpoint.Introspect => OfToken.Contains(setting),
            _ => Use.Contains(setting) || FeltByCalls.Contains(setting),
        });

    /// <summary>True for settings of a user: nothing to see before one is known.</summary>
    public static bool IsOfPerson(Setting setting) => OfPerson.Contains(setting);

    private static bool SeesBeforeAPerson(Setting setting, Flow flow) =>
        setting == App.IsBlocked
        || (!TokenRequest.Contains(setting) && (setting != Person.IpIsInRanges || flow is Flow.UserAgent));

    private static bool SeesAtToken(Setting setting, Flow flow) => flow switch
    {
        Flow.Password => !Refresh.Contains(setting),
        _ when Refresh.Contains(setting) => flow is Flow.Refresh,
        _ when Browser.Contains(setting) => false,
        _ when setting == App.IsInstalled => flow is Flow.Device or Flow.JwtBearer or Flow.TokenExchange or Flow.ClientCredentials,
        _ when setting == Request.WasDenied || setting == Person.HasApproved => flow is not (Flow.WebServer or Flow.Refresh or Flow.Hybrid),
        _ when setting == App.HasRefreshScope => flow is Flow.JwtBearer,
        _ when setting == App.WantsHighAssurance => flow is Flow.JwtBearer or Flow.SamlBearer or Flow.ClientCredentials,
        _ => true,
    };

    private static FrozenSet<Setting> Set(params Setting[] settings) => settings.ToFrozenSet();
}
