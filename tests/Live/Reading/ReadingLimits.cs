using System.Collections.Frozen;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>Where a law of reading an org cannot hold, and why. A limit that is none any more fails the tests as well.</summary>
internal static class ReadingLimits
{
    private const string OfClient = "The client did it, and no org sees what it sent or kept: its own evidence is enough to name it, and not to be sure.";
    private const string Nowhere = "No object, field or setting that is known shows it to an API.";
    private const string NotListed = "What is not in this org is on none of its lists: why it is not there, the list does not say.";
    private const string Unproven = "It is concluded from what a file or a list does not hold, and no source says that this is proof.";
    private const string Rare = "Rated near zero: what is rated so is never called sure.";
    private const string SameWords = "Others answer with the same words, and what would rule them out is the client's to know.";

    /// <summary>It is not named first.</summary>
    public static FrozenDictionary<string, string> First { get; } = Of(
        ("Its rivals answer alike, and neither the revocation by a vendor nor that by Salesforce stands anywhere in the org.", ["vendor-app-revoked", "contained-by-salesforce"]),
        ("Whether a password or its security token was wrong, no org tells.", ["password-wrong"]),
        ("What Salesforce answers is not known: the person stands before a page of the login, and the client hears nothing.", ["device-activation"]),
        ("Rated near zero: a key that does not match the certificate stays likelier until that is looked at.", ["jwt-cert-expired"]),
        ("The emulator takes no session for a token then, that of the reader neither.", ["not-an-oauth-token"]));

    /// <summary>It is not confirmed.</summary>
    public static FrozenDictionary<string, string> Confirmed { get; } = Of(
        (OfClient, ["client-secret-wrong", "client-secret-rotated", "secret-missing", "secret-encoding", "password-wrong", "security-token-missing", "scope-invalid", "pkce-mismatch", "auth-code-reused", "approval-timeout", "authorize-denied-by-user", "client-id-wrong", "client-id-other-environment", "jwt-aud-wrong", "jwt-alg-unsupported", "jwt-jti-replayed", "jwt-iss-wrong", "jwt-malformed", "saml-assertion-encoding", "access-token-expired", "session-timeout", "rate-limited", "refresh-concurrent-lock", "refresh-rotated-reuse", "not-an-oauth-token", "wrong-org-session"]),
        (Nowhere, ["api-auth-permission-missing", "soap-login-disabled", "user-permission-missing", "platform-defect", "org-refreshed-or-migrated", "mobile-device-activation", "token-handler-callout-blocked", "contained-by-salesforce", "vendor-app-revoked", "refresh-ip-allowlist", "org-inactive", "device-activation", "session-level-policy"]),
        (NotListed, ["app-deleted", "app-uninstalled-restricted", "eca-not-installed", "eca-cross-org"]),
        (Unproven, ["refresh-revoked", "run-as-user-missing", "jwt-cert-missing", "jwt-cert-mismatch"]),
        (Rare, ["jwt-cert-expired", "jwt-lifetime-too-long"]),
        (SameWords, ["app-not-propagated", "org-not-propagated", "jwt-sub-not-username", "username-wrong", "login-host-disabled", "ip-org-or-app-policy"]),
        ("The client is redirected and told nothing in words, and what nobody has answered is never called sure.", ["token-endpoint-wrong"]),
        ("An org without an API answers no look-up, so that the user has one cannot be seen.", ["org-api-disabled"]));

    public static IEnumerable<(string Cause, string Why)> All => First.Concat(Confirmed).Select(pair => (pair.Key, pair.Value));

    private static FrozenDictionary<string, string> Of(params (string Why, string[] Causes)[] limits) =>
        limits.SelectMany(limit => limit.Causes.Select(cause => KeyValuePair.Create(cause, limit.Why))).ToFrozenDictionary(StringComparer.Ordinal);
}
