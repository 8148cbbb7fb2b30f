using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The Status texts of Login History and the codes of the Login event.</summary>
public static partial class LoginStatuses
{
    public static readonly LoginStatus ApiTooOld = new("LOGIN_ERROR_API_TOO_OLD", "Failed: API Version Removed. The API version specified for login is below the minimum supported value, and has been removed. Update to a newer, supported API version.")
    {
        Meaning = "A login call named an API version that is no longer served. Belongs to SOAP login(), not to OAuth.",
        Layer = "api",
        Note = "API 21.0-30.0 were retired in Summer '25.",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus ClientReqUpdate = new("LOGIN_ERROR_CLIENT_REQ_UPDATE", "Failed: Client update required")
    {
        Meaning = "The client program is too old and must be updated.",
        Layer = "api",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgDomainOnly = new("LOGIN_ERROR_ORG_DOMAIN_ONLY", "Restricted domain")
    {
        Meaning = "The login must come through the My Domain host; the generic host was used.",
        Layer = "host",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SwitchSfdcInstance = new("LOGIN_ERROR_SWITCH_SFDC_INSTANCE", "")
    {
        Meaning = "No text published. By its name: redirect to another instance.",
        Layer = "host",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SwitchSfdcLogin = new("LOGIN_ERROR_SWITCH_SFDC_LOGIN", "")
    {
        Meaning = "No text published. By its name: redirect to another login host.",
        Layer = "host",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus AvantgoDisabled = new("LOGIN_ERROR_AVANTGO_DISABLED", "")
    {
        Meaning = "No text published. Old mobile product switched off.",
        Layer = "legacy",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus AvantgoTrialExp = new("LOGIN_ERROR_AVANTGO_TRIAL_EXP", "")
    {
        Meaning = "No text published. Old mobile product trial ended.",
        Layer = "legacy",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus HtDown = new("LOGIN_ERROR_HT_DOWN", "")
    {
        Meaning = "No text published. Help & Training service down.",
        Layer = "legacy",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NoHtAccess = new("LOGIN_ERROR_NO_HT_ACCESS", "")
    {
        Meaning = "No text published. No access to Help & Training.",
        Layer = "legacy",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OfflineDisabled = new("LOGIN_ERROR_OFFLINE_DISABLED", "Offline disabled")
    {
        Meaning = "Offline client switched off.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OfflineTrialExp = new("LOGIN_ERROR_OFFLINE_TRIAL_EXP", "Offline trial expired")
    {
        Meaning = "Offline client trial ended.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OutlookDisabled = new("LOGIN_ERROR_OUTLOOK_DISABLED", "Outlook integration disabled")
    {
        Meaning = "Outlook integration switched off.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SyncofflineDisbld = new("LOGIN_ERROR_SYNCOFFLINE_DISBLD", "Failed: Mobile disabled")
    {
        Meaning = "Mobile or offline sync switched off.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UserNonMobile = new("LOGIN_ERROR_USER_NON_MOBILE", "Failed: Mobile license required")
    {
        Aliases = ["Failed: Mobile License Required"],
        Meaning = "The user lacks a mobile licence.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus WirelessDisabled = new("LOGIN_ERROR_WIRELESS_DISABLED", "Wireless disabled")
    {
        Meaning = "Old wireless product switched off.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus WirelessTrialExp = new("LOGIN_ERROR_WIRELESS_TRIAL_EXP", "Wireless trial expired")
    {
        Meaning = "Old wireless product trial ended.",
        Layer = "legacy",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus DataDownloadOnly = new("LOGIN_DATA_DOWNLOAD_ONLY", "")
    {
        Meaning = "No text published. By its name: an account restricted to data export logged in.",
        Layer = "org",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgClosed = new("LOGIN_ERROR_ORG_CLOSED", "Organization closed")
    {
        Meaning = "The org is closed.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgInMaintenance = new("LOGIN_ERROR_ORG_IN_MAINTENANCE", "Organization is in maintenance")
    {
        Meaning = "The org is in maintenance.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgInactive = new("LOGIN_ERROR_ORG_INACTIVE", "Organization is inactive")
    {
        Meaning = "The org is inactive.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgIsDotOrg = new("LOGIN_ERROR_ORG_IS_DOT_ORG", "Organization is a DOT")
    {
        Meaning = "The org belongs to another instance family (\"DOT\") and cannot be entered here.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgLockout = new("LOGIN_ERROR_ORG_LOCKOUT", "Organization locked")
    {
        Meaning = "The whole org is locked.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgSigningUp = new("LOGIN_ERROR_ORG_SIGNING_UP", "")
    {
        Meaning = "No text published. By its name: the org is still being created.",
        Layer = "org",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgSuspended = new("LOGIN_ERROR_ORG_SUSPENDED", "Organization suspended")
    {
        Meaning = "The org is suspended.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OrgTrialExp = new("LOGIN_ORG_TRIAL_EXP", "Trial Expired")
    {
        Meaning = "The trial of the org has ended.",
        Layer = "org",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus ReadonlyCannotValidate = new("LOGIN_READONLY_CANNOT_VALIDATE", "")
    {
        Meaning = "No text published. By its name: the org is in read-only mode, so the check could not be stored.",
        Layer = "org",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus AppexchangeDown = new("LOGIN_ERROR_APPEXCHANGE_DOWN", "Unable to process your login request")
    {
        Meaning = "The AppExchange login could not be processed.",
        Layer = "service",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus Store = new("LOGIN_ERROR_STORE", "")
    {
        Meaning = "No text published. Storage layer error.",
        Layer = "service",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus StoreDown = new("LOGIN_ERROR_STORE_DOWN", "")
    {
        Meaning = "No text published. Storage layer down.",
        Layer = "service",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SystemDown = new("LOGIN_ERROR_SYSTEM_DOWN", "")
    {
        Meaning = "No text published. System down.",
        Layer = "service",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UnknownError = new("LOGIN_ERROR_UNKNOWN_ERROR", "Login invalid")
    {
        Meaning = "No specific reason recorded.",
        Layer = "service",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UserStoreAccess = new("LOGIN_ERROR_USER_STORE_ACCESS", "")
    {
        Meaning = "No text published. The user record could not be read.",
        Layer = "service",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NetworkInactive = new("LOGIN_ERROR_NETWORK_INACTIVE", "Invalid - Experience Cloud site offline")
    {
        Aliases = ["Invalid - community offline"],
        Meaning = "The Experience Cloud site that was addressed is offline.",
        Layer = "site",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NoNetworkAccess = new("LOGIN_ERROR_NO_NETWORK_ACCESS", "No Experience Cloud site access")
    {
        Aliases = ["No community access"],
        Meaning = "The user is not a member of the Experience Cloud site used as login host.",
        Layer = "site",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NoNetworkInfo = new("LOGIN_ERROR_NO_NETWORK_INFO", "")
    {
        Meaning = "No text published. By its name: the site could not be determined.",
        Layer = "site",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NoPortalAccess = new("LOGIN_ERROR_NO_PORTAL_ACCESS", "Invalid profile association")
    {
        Meaning = "The profile of the user does not belong to the portal or site.",
        Layer = "site",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus PortalInactive = new("LOGIN_ERROR_PORTAL_INACTIVE", "Invalid - Portal disabled")
    {
        Meaning = "The portal is switched off.",
        Layer = "site",
        Confidence = Confidence.Official,
    };
}
