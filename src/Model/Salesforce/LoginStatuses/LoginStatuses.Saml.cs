using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class LoginStatuses
{
    public static readonly LoginStatus SamlInvalidAudience = new("LOGIN_SAML_INVALID_AUDIENCE", "Failed: Audience Invalid")
    {
        Meaning = "Audience of the assertion is wrong.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidConfig = new("LOGIN_SAML_INVALID_CONFIG", "Failed: Configuration Error/Perm Disabled")
    {
        Meaning = "Single sign-on configuration is wrong or the permission is off.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidFormat = new("LOGIN_SAML_INVALID_FORMAT", "Failed: Assertion Invalid")
    {
        Meaning = "The assertion cannot be parsed.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidInResTo = new("LOGIN_SAML_INVALID_IN_RES_TO", "Failed: InResponseTo Invalid")
    {
        Meaning = "InResponseTo does not match a request.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidIssuer = new("LOGIN_SAML_INVALID_ISSUER", "Failed: Issuer Mismatched")
    {
        Meaning = "Issuer does not match the configuration.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidOrgId = new("LOGIN_SAML_INVALID_ORG_ID", "Failed: Invalid Organization Id")
    {
        Meaning = "Organisation id is wrong.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidPortalId = new("LOGIN_SAML_INVALID_PORTAL_ID", "Failed: Invalid Portal Id")
    {
        Meaning = "Portal id is wrong.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidRecipient = new("LOGIN_SAML_INVALID_RECIPIENT", "Failed: Recipient Mismatched")
    {
        Meaning = "Recipient URL is not the expected one.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidSessionLevel = new("LOGIN_SAML_INVALID_SESSION_LEVEL", "")
    {
        Meaning = "No text published. By its name: the session level asked for is not reached.",
        Layer = "saml",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidSignature = new("LOGIN_SAML_INVALID_SIGNATURE", "Failed: Signature Invalid")
    {
        Meaning = "Signature check failed.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidSiteUrl = new("LOGIN_SAML_INVALID_SITE_URL", "Failed: Invalid Site URL")
    {
        Meaning = "Site URL is wrong.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidStatus = new("LOGIN_SAML_INVALID_STATUS", "Failed: Status Invalid")
    {
        Meaning = "The identity provider reported a failure status.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidSubConfirm = new("LOGIN_SAML_INVALID_SUB_CONFIRM", "Failed: Subject Confirmation Error")
    {
        Meaning = "Subject confirmation failed.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidTimestamp = new("LOGIN_SAML_INVALID_TIMESTAMP", "Failed: Assertion Expired")
    {
        Meaning = "Assertion expired or not yet valid.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidUsername = new("LOGIN_SAML_INVALID_USERNAME", "Failed: Username Or SSO Id Invalid")
    {
        Meaning = "No user matches the subject.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlInvalidVersion = new("LOGIN_SAML_INVALID_VERSION", "")
    {
        Meaning = "No text published. By its name: SAML version not supported.",
        Layer = "saml",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlMismatchCert = new("LOGIN_SAML_MISMATCH_CERT", "Failed: Signature Invalid/Configured Certificate Mismatch")
    {
        Meaning = "Signed with another certificate than the configured one.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlMissingOrgId = new("LOGIN_SAML_MISSING_ORG_ID", "Failed: Missing Organization Id for Portal login")
    {
        Meaning = "Organisation id missing for a portal login.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlMissingPortalId = new("LOGIN_SAML_MISSING_PORTAL_ID", "Failed: Missing Portal Id")
    {
        Meaning = "Portal id missing.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlProvisionError = new("LOGIN_SAML_PROVISION_ERROR", "Failed: SAML Provision Error")
    {
        Meaning = "Just-in-time provisioning failed.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlReplayAttempted = new("LOGIN_SAML_REPLAY_ATTEMPTED", "Failed: Replay Detected")
    {
        Meaning = "The assertion was used before.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SamlSiteInactive = new("LOGIN_SAML_SITE_INACTIVE", "Failed: Specified Site is Inactive")
    {
        Meaning = "The site addressed is inactive.",
        Layer = "saml",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus InvalidGateway = new("LOGIN_ERROR_INVALID_GATEWAY", "Invalid gateway")
    {
        Meaning = "The delegated single sign-on gateway refused or is invalid.",
        Layer = "sso",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SsoPwdInvalid = new("LOGIN_ERROR_SSO_PWD_INVALID", "Invalid password")
    {
        Meaning = "The delegated authentication service refused the password.",
        IsRareNamesake = true,
        Layer = "sso",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SsoSvcDown = new("LOGIN_ERROR_SSO_SVC_DOWN", "Your company's authentication service is down")
    {
        Meaning = "The delegated authentication service did not answer.",
        Layer = "sso",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SsoUrlInvalid = new("LOGIN_ERROR_SSO_URL_INVALID", "The Single Sign-On Gateway URL is invalid")
    {
        Meaning = "The delegated single sign-on URL of the org is invalid; appears when a user with single sign-on permission logs in by password.",
        Layer = "sso",
        Note = "A SOAP client sees INVALID_SSO_GATEWAY_URL for the same condition.",
        Confidence = Confidence.Official,
    };
}
