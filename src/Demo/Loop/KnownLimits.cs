using System.Collections.Frozen;

namespace SfOAuth.Demonstration;

/// <summary>Where a law of the closed loop cannot hold, and why. A limit that is none any more fails the tests as well.</summary>
public static class KnownLimits
{
    private const string OneText = "Salesforce answers a dozen causes with this one text; nothing that a client sees parts them.";

    /// <summary>No client of the loop meets it.</summary>
    public static FrozenDictionary<string, string> Unmet { get; } = Of();

    /// <summary>From the client's view alone it is not among the first three.</summary>
    public static FrozenDictionary<string, string> FromClient { get; } = Of(
        ("app-deleted", "To the client a deleted app, a mistyped key and a key of another environment are one and the same: client identifier invalid."),
        ("contained-by-salesforce", OneText),
        ("device-activation", "What Salesforce answers is not known. The person stands before a page of the login, and the client hears nothing."),
        ("flow-unsupported-by-app-type", OneText),
        ("jwt-cert-expired", "Rated near zero: no source shows Salesforce refusing an expired certificate, and invalid assertion has likelier causes."),
        ("login-host-disabled", "A generic host is what most of these clients use, so that it was used says next to nothing, and the text is that of a dozen causes."),
        ("org-not-propagated", "The answer says that the user has not approved the app; that the org is too young, the client cannot know."),
        ("refresh-expired-fixed", "Of a refresh token that was kept somewhere the client does not know how old it is; which policy the app has, only the org."),
        ("vendor-app-revoked", OneText));

    /// <summary>With the org's evidence it is not first.</summary>
    public static FrozenDictionary<string, string> WithOrg { get; } = Of(
        ("client-id-other-environment", "In this org a key of another environment and a mistyped one are both unknown; one has to look into the other environment."),
        ("jwt-cert-expired", "Rated near zero: a key that does not match the certificate stays likelier until that is looked at."));

    /// <summary>With all evidence it is not confirmed.</summary>
    public static FrozenDictionary<string, string> Complete { get; } = Of(
        ("device-activation", "What Salesforce answers is not known, and what nobody has answered is never called sure."),
        ("jwt-cert-expired", "Rated near zero, and what is rated so is never called sure."),
        ("jwt-lifetime-too-long", "Rated near zero: the official CLI sends such assertions every day, and what is rated so is never called sure."),
        ("token-endpoint-wrong", "The client is redirected and told nothing in words, and what nobody has answered is never called sure."));

    /// <summary>All of them.</summary>
    public static IEnumerable<(string Cause, string Why)> All => Unmet.Concat(FromClient).Concat(WithOrg).Concat(Complete).Select(pair => (pair.Key, pair.Value));

    private static FrozenDictionary<string, string> Of(params (string Cause, string Why)[] limits) =>
        limits.ToFrozenDictionary(limit => limit.Cause, limit => limit.Why, StringComparer.Ordinal);
}
