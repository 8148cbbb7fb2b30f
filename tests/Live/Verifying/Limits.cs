using System.Collections.Frozen;

namespace SfOAuth.Live.Tests.Verifying;

/// <summary>What cannot hold, and why. A limit that is none any more fails the tests as well.</summary>
internal static class Limits
{
    /// <summary>Named by the client's view and the row of Login History alone they are not among the first three.</summary>
    public static FrozenDictionary<string, string> NotNamed { get; } = Of(
        ("app-deleted", "To a client a deleted app and a mistyped key are one and the same; the settings of the org, which diagnose --org reads, part them."),
        ("contained-by-salesforce", OneText),
        ("device-activation", "What Salesforce answers is not known: the person stands before a page, and the client hears nothing."),
        ("jwt-cert-expired", "Rated near zero: no source shows Salesforce refusing an expired certificate."),
        ("org-not-propagated", "The answer says that the user has not approved the app; that the org is too young, nothing in it tells."),
        ("refresh-expired-fixed", OneText),
        ("refresh-rotated-reuse", OneText),
        ("vendor-app-revoked", OneText));

    /// <summary>They hit what was granted before them: a fresh login is free of them, so it succeeds, and that it lasts is not proved by it.</summary>
    public static FrozenDictionary<string, string> FreshIsFree { get; } = Of(
        ("access-token-expired", "A fresh token is young."),
        ("refresh-expired-idle", "A fresh grant was used a moment ago."),
        ("refresh-grant-limit", "The newest grant is the one that stays."),
        ("refresh-revoked", "A fresh grant is no revoked one: the fresh login is the fix."));

    private const string OneText = "Salesforce answers a dozen causes with this one text, and its row in Login History says no more.";

    private static FrozenDictionary<string, string> Of(params (string Cause, string Why)[] limits) =>
        limits.ToFrozenDictionary(limit => limit.Cause, limit => limit.Why, StringComparer.Ordinal);
}
