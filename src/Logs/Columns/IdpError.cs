using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SfOAuth.Logs;

/// <summary>One value of ErrorCode in IdpEventLog: a second witness beside Login History, which names the app.</summary>
/// <param name="Text">The label of the code.</param>
/// <param name="Causes">The slugs of the causes it speaks for, likeliest first; none where it belongs to single sign-on.</param>
public sealed record IdpError(string Code, string Text, string Meaning, ImmutableArray<string> Causes)
{
    /// <summary>Where the codes are published.</summary>
    public const string Source = "https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_idpeventlog.htm";

    private static readonly FrozenDictionary<string, IdpError> ByCode = All.ToFrozenDictionary(error => error.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every code that is documented.</summary>
    public static ImmutableArray<IdpError> All =>
    [
        new("Success", "", "No error.", []),
        new("AppAccessDenied", "Error: App access denied", "The user is not admitted to the app.", ["user-not-assigned"]),
        new("AppBlocked", "Error: App blocked", "The app is blocked in this org.", ["app-blocked", "app-uninstalled-restricted"]),
        new("ClientUnapproved", "Error: Invalid grant", "The user has not approved the app, or the grant is gone.", ["user-never-approved", "refresh-revoked"]),
        new("CodeExpired", "Error: Expired authorization code", "The authorization code was older than its life.", ["auth-code-expired"]),
        new("InvalidClientCredentials", "Error: Invalid client credentials", "The client could not prove who it is.", ["client-secret-wrong", "secret-missing", "client-id-wrong"]),
        new("InvalidCode", "Error: Invalid authorization code", "The authorization code is unknown or was used before.", ["auth-code-reused", "auth-code-expired"]),
        new("InvalidDeviceId", "Error: Invalid device ID", "The device is not registered.", ["device-activation"]),
        new("InvalidScope", "Error: Invalid scope(s)", "A requested scope is not granted to the app.", ["scope-invalid"]),
        new("InvalidSessionLevel", "Error: Invalid session level", "The session's security level is too low for the app's policy.", ["session-level-policy"]),
        new("InvalidUserCredentials", "Error: Invalid user credentials", "User name or password is wrong.", ["password-wrong", "username-wrong"]),
        new("NoAccess", "Error: User does not have access to this service provider", "The user is not assigned to the app.", ["user-not-assigned"]),
        new("OauthError", "OAuth Error", "An OAuth error without further detail.", []),
        new("InternalError", "Error: Internal Error", "A fault on the side of Salesforce.", []),
        new("UnknownError", "Unknown Error", "No detail.", []),
        .. SingleSignOn,
    ];

    private static ImmutableArray<IdpError> SingleSignOn =>
    [
        new("ForceAuthNLogout", "User logged out due to forced authentication request", "The service provider forced a new login.", []),
        new("InvalidAuthnRequest", "Error: Unable to parse AuthnRequest from service provider", "A SAML request that cannot be read.", []),
        new("InvalidIdpEndpoint", "Error: Invalid Identity Provider Endpoint URL", "The SAML endpoint is wrong.", []),
        new("InvalidIssuer", "Error: Invalid Issuer", "The SAML issuer is wrong.", []),
        new("InvalidSettings", "Error: IdP certificate is invalid or does not exist", "The org's certificate as identity provider is missing or invalid.", []),
        new("InvalidSignature", "Error: Invalid Signature", "The signature of a SAML request is wrong.", []),
        new("InvalidSp", "Error: Misconfigured or invalid service provider", "The SAML settings of the app are wrong.", []),
        new("InvalidSpokeSp", "Error: Invalid spoke SP settings", "The SAML settings between several orgs are wrong.", []),
        new("NoCustomAttrValue", "Error: User does not have a value for the subject custom attribute", "The user's field that is the SAML subject is empty.", []),
        new("NoCustomField", "Error: Custom field not found", "The field that is the SAML subject does not exist.", []),
        new("NoSpokeId", "Error: No Spoke ID found", "The SAML settings between several orgs are wrong.", []),
        new("NoSubdomain", "Error: No My Domain deployed in the org", "The org has no My Domain.", []),
        new("NoUserFedId", "Error: User does not have a Federation Identifier selected", "The user's Federation ID is empty.", []),
        new("UnableToResolve", "Error: Unable to resolve request into a Service Provider", "A SAML request that fits no app.", []),
    ];

    /// <summary>The code in a cell; null where it is not one of these.</summary>
    public static IdpError? Find(string cell) => ByCode.GetValueOrDefault(cell.Trim());
}
