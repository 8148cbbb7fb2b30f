using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

public static partial class Lexicon
{
    private static WordRule[] People =>
    [
        Means(Person.IsActive, false, "user is deactivated", "user was deactivated", "deactivated the user", "deactivated user", "inactive in setup", "deactivated in setup"),
        Means(Person.IsActive, true, "user is active", "user active", "user is still active"),
        Means(Person.IsFrozen, true, "froze the user", "user was frozen", "user is frozen", "frozen user", "user frozen"),
        Means(Person.IsContained, true, "salesforce security notification", "frozen by salesforce", "risk controls", "security notification mail", "contained by salesforce"),
        Means(Person.IsLockedOut, true, "user is locked out", "user was locked out", "account is locked", "account locked", "too many wrong passwords", "too many failed login"),
        Means(Person.IsLockedOut, false, "not locked out", "user is not locked"),
        Means(Person.UsernameExists, false, "user does not exist in this org", "username does not exist", "no such user in", "no user with this username", "without the sandbox suffix", "username without suffix"),
        Means(Person.UsesProductionUsername, true, "same username", "same user name", "same credentials as production", "production credentials", "identical credentials", "production username"),
        Means(Person.Password, PasswordState.Right, "password verified", "password_verified: true", "browser login works", "browser_login_works: true", "logs in through the browser", "can log in through the ui", "password is correct", "same password works in the browser", "login in the browser works", "credentials work in the browser", "log in to salesforce in the browser", "logs in with the same password", "normal login to the org works", "log in with the same credentials"),
        Means(Person.SecurityToken, SecurityToken.NotSent, "ip not in trusted ranges", "without security token", "no security token", "security token not appended", "without the security token", "outside the trusted ip", "not in a trusted ip", "password only"),
        Means(Person.SecurityToken, SecurityToken.Sent, "with and without security token", "security token was appended", "token appended to the password", "password with token", "password + token", "appended security token", "'securitytoken'", "password and security token", "security token freshly reset", "freshly reset", "security token appended", "password + security token", "password+token", "with security token", "security token reset", "password and token", "password, token"),
        Means(Person.SecurityToken, SecurityToken.Outdated, "password was changed", "changed the password", "password was reset", "old security token"),
        Means(Person.PasswordIsEncodedRight, false, "special characters", "characters such as ^", "contains characters", "password contains", "secret contains", "password with &", "secret with +", "contains a +", "contains &", "contains %", "ends with =", "html-escaped", "xml-escaped"),
        Means(Person.ApiIsEnabled, false, "lacks api enabled", "without api enabled", "no api enabled", "api enabled is off", "api enabled unticked", "api enabled: no", "api_enabled: false", "api enabled not"),
        Means(Person.ApiIsEnabled, true, "api enabled checked", "api enabled ticked", "api enabled is on", "api enabled: yes", "has api enabled"),
        Means(Person.MustUseMfa, true, "multi-factor required", "mfa is enforced", "mfa required", "mfa enabled", "multi-factor authentication for api", "mfa for api"),
        Means(Person.DeviceIsKnown, false, "simulator", "emulator", "new device", "unknown device", "new browser", "verification code", "identity verification", "headless browser", "automated test run"),
        Means(Person.MustUseSso, true, "went sso-only", "sso-only", "sso only", "is single sign-on enabled", "uses sso", "single sign-on only", "must use sso", "delegated authentication", "sign in with google sso", "sso enforced"),
        Means(Person.IsAssigned, true, "system admins assigned", "permission set assigned", "permission set is assigned", "user is assigned", "profile assigned", "profile is assigned", "assigned to the app", "admins assigned"),
        Means(Person.IsAssigned, false, "user is not assigned", "not assigned to the app", "no permission set assigned", "profile is not listed", "permission set missing", "user not assigned", "profile not assigned", "not in any permission set", "no permission set lists"),
        Means(Person.HasApproved, false, "without a browser", "no browser", "never approved", "never authorized in the browser", "never logged in through the browser", "no consent given", "from code, no browser", "headless"),
        Means(Person.HasApproved, true, "approved once in the browser", "has approved the app", "approved earlier", "authorised once in the browser", "authorized once in the browser"),
        Means(Person.MayApproveUninstalled, false, "user_is_admin: false", "standard user", "user is not an admin", "not an administrator", "cloned admin profile", "custom admin profile", "non-admin"),
        Means(Person.MayApproveUninstalled, true, "approve uninstalled connected apps: yes", "has approve uninstalled"),
        Means(Person.IpIsInRanges, false, "outside the profile's", "ip not in the profile", "not in the login ip ranges", "login ip ranges do not", "login ip ranges are set", "profile has login ip ranges", "github actions", "hosted runner", "changing egress", "dynamic ip", "aws lambda", "cloud function", "new egress", "new ip"),
        Means(Person.IpIsInRanges, true, "no login ip ranges", "no ip ranges on the profile", "ip is in the profile", "profile has no ip ranges"),
        Means(Person.IsWithinHours, false, "outside login hours", "outside the login hours", "at night", "on weekends", "login hours restrict"),
    ];
}
