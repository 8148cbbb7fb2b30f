using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Diagnosing;

/// <summary>A field beside ours: its symptoms are recognised and handed over, never forced into an OAuth diagnosis.</summary>
/// <param name="Name">What it is.</param>
/// <param name="LookThere">Where to go on.</param>
public sealed record Neighbour(string Id, string Name, string LookThere, ImmutableArray<string> Phrases)
{
    /// <summary>Another vendor's OAuth uses the same codes.</summary>
    public static Neighbour OtherVendor => All.First(neighbour => neighbour.Id == "other-vendor");

    /// <summary>The field these symptoms and words belong to, when it is not ours.</summary>
    public static Neighbour? Of(ImmutableArray<Symptom> symptoms, ImmutableArray<NeighbourSeen> seen) =>
        !seen.IsDefaultOrEmpty ? seen[0].Neighbour
        : symptoms.Select(symptom => symptom.LoginStatus?.Layer).FirstOrDefault(layer => layer is "saml" or "sso" or "policy") is { } foreign
            ? All.First(neighbour => neighbour.Id == (foreign is "policy" ? "transaction-security" : "saml"))
            : null;

    /// <summary>The neighbours, the most telling phrases first.</summary>
    public static ImmutableArray<Neighbour> All { get; } =
    [
        new("saml", "SAML single sign-on", "Setup › Single Sign-On Settings › SAML Assertion Validator: paste the assertion there",
            ["Check for an invalid assertion in the SAML Assertion Validator", "urn:oasis:names:tc:SAML", "SamlError", "identity/saml/", "/saml2/", "SAMLResponse", "SAML Assertion Validator", "InResponseTo", "Unable to find a user with the Federation", "saml:Response", "samlp:", "Assertion Expired", "Recipient Mismatched", "Issuer Mismatched", "Single Sign-On Error", "Federation ID"]),
        new("record-access", "Record or field access", "Setup › Sharing Settings, object permissions and field-level security of the user; the login itself worked",
            ["INSUFFICIENT_ACCESS_OR_READONLY", "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", "INVALID_CROSS_REFERENCE_KEY", "ENTITY_IS_DELETED", "INVALID_FIELD_FOR_INSERT_UPDATE", "insufficient access rights on object id", "insufficient access rights on cross-reference", "is not supported. If you are attempting to use a custom object", "No such column", "INVALID_TYPE", "INVALID_FIELD", "FIELD_CUSTOM_VALIDATION_EXCEPTION", "REQUIRED_FIELD_MISSING", "UNABLE_TO_LOCK_ROW", "DUPLICATES_DETECTED", "MALFORMED_QUERY", "STRING_TOO_LONG", "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "FIELD_INTEGRITY_EXCEPTION"]),
        new("deployment", "A metadata deployment", "the deploy result's componentFailures; the login itself worked",
            ["componentFailures", "Deploy Failed", "Deploy Errors", "deployment failed", "CodeCoverage", "code coverage", "UNKNOWN_EXCEPTION: Cannot deploy", "testFailures", "Component Failures ["]),
        new("transaction-security", "A transaction security policy", "Setup › Transaction Security Policies",
            ["TXN_SECURITY", "Transaction Security", "TransactionSecurity"]),
        new("named-credential", "A Named or External Credential", "Setup › Named Credentials › External Credentials: the principal's authentication status, and the permission set that grants the principal",
            ["We couldn't access the credential(s)", "External Credential", "The callout couldn't access the endpoint", "don't have the required permissions, or the named credential"]),
        new("apex", "An Apex error", "Setup › Apex Jobs and the debug log; the login itself worked",
            ["System.NullPointerException", "System.LimitException", "System.DmlException", "System.QueryException", "Apex CPU time limit", "APEX_ERROR", "Too many SOQL queries"]),
        new("other-vendor", "Another vendor's OAuth", "that vendor's documentation: these codes are not Salesforce's",
            ["AADSTS", "login.microsoftonline.com/common", "accounts.google.com/o/oauth2", "oauth2.googleapis.com", "Token has been expired or revoked", "slack.com/api", "api.hubapi.com", "BAD_REFRESH_TOKEN", "github.com/login/oauth", "graph.facebook.com", "oauth.okta.com", "okta.com/oauth2", "auth0.com/oauth", "appleid.apple.com", "api.twitter.com", "OAuthException", "discord.com/api/oauth2", "accounts.zoho", "Keycloak", "cognito-idp", "console.developers.google.com", "console.cloud.google.com", "ims-na1.adobelogin", "eveonline.com", "api.linkedin.com", "oauth.reddit", "api.github.com", "login.live.com", "login.xero.com", "api.dropboxapi.com", "api.instagram.com", "shopify.com/admin/oauth"]),
        new("flow-design", "The choice of an OAuth flow", "Salesforce's help on authorization flows; sfoauth explains why a login fails, once one does",
            ["Which OAuth flow should", "which flow should", "what flow should", "which OAuth flow to", "which grant type should", "recommended OAuth flow", "choosing an OAuth flow", "choose an OAuth flow"]),
        new("hardening", "Hardening of app policies", "Setup › External Client App Manager or Manage Connected Apps › the app › Policies; nothing has failed",
            ["harden", "hardening", "security best practices for", "tighten the policies"]),
        new("monitoring", "Monitoring of the use of apps", "Setup › Connected Apps OAuth Usage, and the ApiTotalUsage event log file",
            ["monitor which", "monitor the use", "monitor the usage", "monitoring of connected apps", "which connected apps are used", "usage of our connected apps"]),
        new("shield", "Shield: event log retention or encryption keys", "Setup › Event Monitoring Settings, or Setup › Encryption Settings › Key Management",
            ["Shield Event", "Shield Platform Encryption", "tenant secret", "retention of event monitoring", "event log retention", "Event Monitoring retention"]),
        new("code-review", "A security review of code", "the finding in the scanner's report: the code is at fault and not the login",
            ["XSS", "cross-site scripting", "SOQL injection", "open redirect finding", "Checkmarx", "CRUD/FLS"]),
        new("governor", "API limits", "Setup › Company Information › API Requests, Last 24 Hours; the login itself worked",
            ["ConcurrentRequests", "CONCURRENT_API", "TotalRequests Limit exceeded"]),
    ];
}

/// <summary>A neighbour's words, found.</summary>
/// <param name="IsAlone">True when nothing in the inputs speaks of Salesforce.</param>
public sealed record NeighbourSeen(Neighbour Neighbour, Slice Slice, bool IsAlone = false)
{
    /// <summary>Another vendor is named and Salesforce is not.</summary>
    public bool Decides => IsAlone && Neighbour == Neighbour.OtherVendor;
}
