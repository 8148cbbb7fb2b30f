namespace SfOAuth.Logs;

/// <summary>The names of LoginType: event log files keep a letter, exports the API name or the label.</summary>
public static class LoginTypes
{
    // Source: object reference, EventLogFile Login and LoginHistory; upper and lower case are different codes.
    private static readonly (string Code, string Api, string Label)[] Known =
    [
        ("7", "AppExchange", "AppExchange"), ("A", "Application", "Application"), ("s", "Certificate", "Certificate-based login"),
        ("k", "ChatterCommunityPortalUnPwd", "Chatter communities external user"), ("n", "ChatterCommunityThirdPartySso", "Chatter communities third-party SSO"),
        ("x", "CrossTenantLogin", "Cross-tenant login"), ("r", "EmployeeLoginToCommunity", "Employee login to community"), ("z", "LightningLogin", "Lightning Login"),
        ("l", "NetworksPortalApiOnly", "Networks Portal API Only"), ("6", "Oauth", "Remote Access Client"), ("i", "Oauth2", "Remote Access 2.0"), ("I", "OtherApi", "Other Apex API"),
        ("R", "Partner", "Partner Product"), ("w", "PasswordlessLogin", "Passwordless Login"), ("3", "Portal", "Customer Service Portal"), ("q", "PrmPortalThirdPartySso", "Partner Portal third-party SSO"),
        ("9", "PrmPortal", "Partner Portal"), ("5", "Saml", "SAML IdP Initiated SSO"), ("8", "Saml2", "SAML SP Initiated SSO"), ("m", "SamlChatterNetworks", "SAML Chatter communities SSO"),
        ("b", "SamlCspPortal", "SAML Customer Service Portal SSO"), ("c", "SamlPrmPortal", "SAML Partner Portal SSO"), ("h", "SamlSite", "SAML Site SSO"), ("E", "SelfService", "Self-Service"), ("j", "ThirdPartySso", "Third Party SSO"),
    ];

    private static readonly string[] AlsoSeen = ["SAML Idp Initiated SSO", "SAML Sfdc Initiated SSO"];

    /// <summary>The label of a code or API name; what it is not known under stays as it is.</summary>
    public static string Label(string cell) =>
        Array.Find(Known, type => type.Code == cell || type.Api == cell).Label ?? cell;

    /// <summary>A label, as the Setup page shows it.</summary>
    internal static bool IsLabel(string cell) =>
        Array.Exists(Known, type => type.Label.Equals(cell, StringComparison.OrdinalIgnoreCase)) || AlsoSeen.Contains(cell, StringComparer.OrdinalIgnoreCase);

    /// <summary>OAuth 2.0 wrote the row.</summary>
    public static bool IsOauth(string cell) => Label(cell) is "Remote Access 2.0";

    /// <summary>A person at a login page wrote the row.</summary>
    public static bool IsInteractive(string cell) => Label(cell) is "Application" or "Lightning Login" or "Passwordless Login";
}
