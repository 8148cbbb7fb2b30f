using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Statuses whose words must not be taken literally, and why.</summary>
internal static class Misleading
{
    /// <summary>OAuth 2.0 failures reuse the texts of OAuth 1.0a, which knows nonces and signatures (help page "remoteaccess_errorcodes").</summary>
    private static readonly HashSet<string> BorrowedFromOauth1 = new(StringComparer.Ordinal)
    {
        "LOGIN_OAUTH_INVALID_IP", "LOGIN_OAUTH_INVALID_NONCE", "LOGIN_OAUTH_INVALID_SIG_METHOD", "LOGIN_OAUTH_INVALID_TIMESTAMP", "LOGIN_OAUTH_INVALID_TOKEN",
        "LOGIN_OAUTH_INVALID_VERSION", "LOGIN_OAUTH_NO_CALLBACK_URL", "LOGIN_OAUTH_NO_TOKEN", "LOGIN_OAUTH_NONCE_REPLAY",
    };

    /// <summary>Why a status misleads; empty where it does not.</summary>
    /// <param name="seen">As the log has it: a code stands for itself, a text may stand for several.</param>
    public static string Why(LoginStatus status, string seen) =>
        status.Code is "LOGIN_OAUTH_NO_CONSUMER" ? "the key was sent more often than not: a wrong or missing secret is written down so too"
        : status.Code is "LOGIN_TWOFACTOR_REQ" ? "a row of the same user from a browser is no evidence for an API client, and before a Success it is normal"
        : BorrowedFromOauth1.Contains(status.Code) ? "the words come from OAuth 1.0a and are reused for OAuth 2.0 failures of another kind"
        : seen != status.Code && StatusTable.Namesakes(status).ToList() is [_, ..] others ? $"the same words also stand for {string.Join(" and ", others.Select(other => other.Code))}"
        : status.IsReadFromNameOnly ? "only its name is known: nothing is concluded from it"
        : "";
}
