using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class LoginStatuses
{
    public static readonly LoginStatus ChallengeIssued = new("LOGIN_CHALLENGE_ISSUED", "Failed: Computer activation required")
    {
        Meaning = "Unrecognised browser, device or address: an identity check was sent to the user. A non-interactive client cannot answer it.",
        Layer = "identity-check",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus ChallengePending = new("LOGIN_CHALLENGE_PENDING", "Failed: Computer activation pending")
    {
        Meaning = "The identity check of LOGIN_CHALLENGE_ISSUED has not been answered yet.",
        Layer = "identity-check",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus TwofactorReq = new("LOGIN_TWOFACTOR_REQ", "Multi-factor (formerly called two-factor) is required")
    {
        Aliases = ["Multi-factor required", "Two-factor required"],
        Meaning = "Multi-factor verification is required. As a row of its own before a Success row it is normal for an interactive login.",
        Layer = "identity-check",
        Note = "Often stands next to unrelated failures: rows of the same user from the browser are no evidence for an API client.",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus LoginsExceeded = new("LOGIN_ERROR_LOGINS_EXCEEDED", "Maximum logins exceeded")
    {
        Meaning = "The maximum number of logins is used up.",
        Layer = "limit",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus RateExceeded = new("LOGIN_ERROR_RATE_EXCEEDED", "Login rate exceeded")
    {
        Aliases = ["Login Rate Exceeded", "Taxa de login excedida"],
        Meaning = "The user logged in too often in a short time; usually a client that logs in per request instead of reusing its token.",
        Layer = "limit",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus SessionTimeout = new("LOGIN_ERROR_SESSION_TIMEOUT", "")
    {
        Meaning = "No text published. By its name: the session used for the login had ended.",
        Layer = "session",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NoError = new("LOGIN_NO_ERROR", "")
    {
        Aliases = ["Success"],
        Meaning = "Success. An OAuth row with this status means the token request passed; a failure after it is an API-side cause (scope, API permission, API Access Control, session lock).",
        Layer = "success",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus AsyncUserCreate = new("LOGIN_ERROR_ASYNC_USER_CREATE", "")
    {
        Meaning = "No text published. By its name: the user is still being created in the background.",
        Layer = "user",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus CssFrozen = new("LOGIN_ERROR_CSS_FROZEN", "")
    {
        Meaning = "No text published. By its name: a portal (self-service) user is frozen.",
        Layer = "user",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus CssPwLockout = new("LOGIN_ERROR_CSS_PW_LOCKOUT", "")
    {
        Meaning = "No text published. By its name: a portal user is locked out after wrong passwords.",
        Layer = "user",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus DuplicateUsername = new("LOGIN_ERROR_DUPLICATE_USERNAME", "")
    {
        Meaning = "No text published. By its name: the username is not unique.",
        Layer = "user",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus InvalidPassword = new("LOGIN_ERROR_INVALID_PASSWORD", "Invalid password")
    {
        Aliases = ["Invalid Password"],
        Meaning = "Wrong password (a security token appended to the password, or missing from it, counts as part of the password).",
        Layer = "user",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus LightningLogin = new("LOGIN_LIGHTNING_LOGIN", "Lightning Login required")
    {
        Meaning = "The user must use Lightning Login (passwordless); a password login cannot succeed.",
        Layer = "user",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus MustUseApiToken = new("LOGIN_ERROR_MUST_USE_API_TOKEN", "Failed: API security token required")
    {
        Aliases = ["失敗:APIセキュリティトークンが必要です"],
        Meaning = "Password login from an address outside the trusted ranges without the security token.",
        Layer = "user",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus PasswordLockout = new("LOGIN_ERROR_PASSWORD_LOCKOUT", "Password lockout")
    {
        Aliases = ["Password Lockout"],
        Meaning = "The user is locked out after too many wrong passwords.",
        Layer = "user",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus RestrictedTime = new("LOGIN_ERROR_RESTRICTED_TIME", "Restricted time")
    {
        Aliases = ["Restricted Time"],
        Meaning = "Outside the login hours of the profile.",
        Layer = "user",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UserApiOnly = new("LOGIN_ERROR_USER_API_ONLY", "Failed: API-only user")
    {
        Meaning = "A user with the API Only permission tried the user interface; for OAuth: the approval page cannot be shown to such a user.",
        Layer = "user",
        Note = "Interactive flows (web server, user agent, device) need a UI login; client credentials and JWT bearer do not.",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UserFrozen = new("LOGIN_ERROR_USER_FROZEN", "User is frozen")
    {
        Aliases = ["User Is Frozen"],
        Meaning = "The user is frozen.",
        Layer = "user",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UserInactive = new("LOGIN_ERROR_USER_INACTIVE", "User is inactive")
    {
        Aliases = ["User is Inactive"],
        Meaning = "The user is inactive.",
        Layer = "user",
        Confidence = Confidence.Official,
    };
}
