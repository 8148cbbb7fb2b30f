using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The user who logs in, or on whose behalf the client logs in.</summary>
public static class Person
{
    public static readonly Setting<string> Username = Setting.Text("user", "User");

    public static readonly Setting<bool> IsActive = Setting.Flag("user_active", "User active",
        "open the user in Setup › Users and read Active", true).Opening(false, true);

    public static readonly Setting<bool> IsFrozen = Setting.Flag("user_frozen", "User frozen",
        "open the user in Setup › Users: an Unfreeze button means frozen", false).Opening(true, false);

    public static readonly Setting<bool> IsContained = Setting.Flag("contained_by_salesforce", "Frozen or revoked by Salesforce's risk controls",
        "look for a mail titled Salesforce Security notification, and whether every app of this user failed at once", false);

    public static readonly Setting<bool> IsLockedOut = Setting.Flag("user_locked_out", "User locked out",
        "open the user in Setup › Users: an Unlock button means locked out", false).Opening(Direction.Narrow);

    public static readonly Setting<bool> UsernameExists = Setting.Flag("username_exists", "Username exists in this org",
        "compare the client's user name, character for character, with Username in Setup › Users of this org (sandboxes add a suffix)", true);

    public static readonly Setting<bool> UsesProductionUsername = Setting.Flag("production_username", "Same user name in sandbox and production",
        "compare the user name with Username in Setup › Users of the sandbox: a copy carries the sandbox's name as a suffix", false);

    public static readonly Setting<PasswordState> Password = Setting.Choice<PasswordState>("password_state", "Password",
        "log in once in a browser on the same host with the same user name and password, typed in by hand", PasswordState.Right);

    public static readonly Setting<SecurityToken> SecurityToken = Setting.Choice<SecurityToken>("security_token", "Security token",
        "look whether the client appends the user's security token to the password, and whether it is newer than the last password change", Salesforce.SecurityToken.NotNeeded);

    public static readonly Setting<bool> PasswordIsEncodedRight = Setting.Flag("password_encoding_right", "Encoding of password and secret",
        "look for & + % ^ $ or = in the password or secret and send it once with curl --data-urlencode", true);

    public static readonly Setting<bool> ApiIsEnabled = Setting.Flag("api_enabled", "API Enabled",
        "look for API Enabled in the user's profile and permission sets (Setup › Users › the user › View Summary)", true).Opening(Direction.Narrow);

    public static readonly Setting<bool> MayUseAnyApiAuth = Setting.Flag("use_any_api_auth", "Use Any API Auth",
        "look for Use Any API Auth in the user's permission sets", true);

    public static readonly Setting<bool> HasPermission = Setting.Flag("has_permission", "Permission the call needs",
        "repeat the call as an administrator: if it works, this user lacks a permission", true);

    public static readonly Setting<bool> MustUseMfa = Setting.Flag("mfa_demanded", "Multi-factor authentication demanded",
        "look for Multi-Factor Authentication for API Logins (or for User Interface Logins) in the user's permissions", false);

    public static readonly Setting<bool> DeviceIsKnown = Setting.Flag("device_known", "Device or browser already verified",
        "log in once by hand from the same machine and answer the identity check", true);

    public static readonly Setting<bool> MobileDeviceIsActivated = Setting.Flag("mobile_device_activated", "Mobile device activated",
        "re-authorise the device from the genuine app build", true);

    public static readonly Setting<bool> IsWithinHours = Setting.Flag("within_login_hours", "Within the profile's login hours",
        "open the user's profile › Login Hours and compare it with the time of the failure", true).Opening(false, true);

    public static readonly Setting<bool> MustUseSso = Setting.Flag("sso_required", "Single sign-on required",
        "look for Is Single Sign-On Enabled in the user's profile, and at the org's login policy", false);

    public static readonly Setting<bool> IsAssigned = Setting.Flag("user_assigned", "User assigned to the app",
        "look whether a profile or permission set of the user is listed on the app (connected app: Setup › Manage Connected Apps › the app; external client app: its Policies)", true).Opening(Direction.Narrow);

    public static readonly Setting<bool> HasApproved = Setting.Flag("user_approved", "User approved the app earlier, with refresh_token",
        "open the user's OAuth connected apps list (Setup › Users › the user) or Setup › Connected Apps OAuth Usage and look for the app", true);

    public static readonly Setting<bool> MayApproveUninstalled = Setting.Flag("may_approve_uninstalled", "Approve Uninstalled Connected Apps",
        "repeat as a user of the standard System Administrator profile: if that works, only this permission is lacking", false);

    public static readonly Setting<bool> IpIsInRanges = Setting.Flag("ip_in_profile_ranges", "Caller inside the profile's Login IP Ranges",
        "compare Source IP of the Login History row with Login IP Ranges of the user's profile", true).Opening(false, true);
}
