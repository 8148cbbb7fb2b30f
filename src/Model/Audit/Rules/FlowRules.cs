using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Flows that are half on, unsafe, or about to end.</summary>
internal static class FlowRules
{
    private const string Partner = "https://developer.salesforce.com/docs/atlas.en-us.packagingGuide.meta/packagingGuide/secure_code_ac_eca.htm";

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("public-client-without-pkce", Severity.Error, "A client without a secret need not use PKCE")
        {
            Why = "With the secret optional and no PKCE, a stolen authorization code is all it takes to get tokens.",
            Change = "Require PKCE (isPkceRequired true) once the client sends code_challenge with S256.",
            Cost = "None in security; a client without PKCE is refused with \"missing required code challenge\".",
            Sources = AuditRule.Official(Partner),
            Find = subject => subject.Flows.Contains(Flow.WebServer) && subject.World.Get(App.RequiresPkce) is not true && subject.World.Get(Declared.Pkce) is not true ? subject.Where(Declared.SecretIsOptional, true) : [],
        },
        new("pkce-off", Severity.Note, "The app does not require PKCE")
        {
            Why = "PKCE keeps a stolen authorization code from being used. Partner apps have to require it (dates 2026-05-11 and 2026-06-25, second-hand), confidential clients included.",
            Change = "Make the client send code_challenge (S256) and code_verifier, then set isPkceRequired true.",
            Cost = "None in security; a client without PKCE is refused.",
            Sources = AuditRule.Official(Partner),
            Find = subject => subject.Flows.Contains(Flow.WebServer) && subject.World.Get(Declared.SecretIsOptional) is not true && subject.World.Get(App.RequiresPkce) is not true ? subject.Where(Declared.Pkce, false) : [],
        },
        new("refresh-without-secret", Severity.Note, "A refresh needs no client secret")
        {
            Why = "A refresh token that leaks out of a confidential client can be used without its secret.",
            Change = "Require Secret for Refresh Token Flow (isSecretRequiredForRefreshToken true), if the client has a secret and sends it with each refresh.",
            Cost = "None in security; a client that leaves the secret out gets invalid_client.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html isSecretRequiredForRefreshToken, default true"),
            Find = subject => subject.Flows.Contains(Flow.Refresh) && subject.World.Get(Declared.SecretIsOptional) is not true ? subject.Where(Declared.SecretForRefresh, false) : [],
        },
        new("client-credentials-half-on", Severity.Error, "Client credentials is on in one place of the external client app and off in the other")
        {
            Why = "An external client app has two switches for this flow, one in its settings and one in its policies; with one of them off the flow is refused.",
            Change = "Set isClientCredentialsFlowEnabled alike in ExtlClntAppGlobalOauthSettings and in ExtlClntAppOauthConfigurablePolicies; with both on, name clientCredentialsFlowUser.",
            Cost = "Switching it on lets whoever holds key and secret act as the Run As user.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/atlas.en-us.246.0.api_meta.meta/api_meta/meta_extlclntappoauthconfigurablepolicies.htm"),
            Find = subject => (subject.World[Declared.ClientCredentials], subject.World[Declared.ClientCredentialsInPolicy]) is ([var settings], [var policies]) && !settings.Value.Equals(policies.Value) ? [settings, policies] : [],
        },
        new("certificate-ends-soon", Severity.Warning, "The app's certificate ends soon")
        {
            IsOnlyFromThen = true,
            Why = "Salesforce is said not to enforce the date, yet one runbook reports that all JWT logins stopped on it; and who renews it in haste forgets that the client signs with the key that belongs to it.",
            Change = "Make a new key and certificate, upload the certificate (oauthConfig/certificate), and change the client's key at the same time.",
            Cost = "None; between the two changes logins fail with \"invalid assertion\".",
            Sources = AuditRule.Claimed("https://salesforce.stackexchange.com/questions/313488 expiry not enforced, by design; public-file:52279558754 says the contrary"),
            Find = subject => subject.All(Declared.CertificateEnds).Where(fact => (DateTimeOffset)fact.Value > subject.Today),
            From = subject => subject.All(Declared.CertificateEnds).Select(fact => (DateOnly?)DateOnly.FromDateTime(((DateTimeOffset)fact.Value).UtcDateTime)).Min(),
        },
        new("connected-app-support-ends", Severity.Note, "Connected apps lose support in Summer '27")
        {
            Why = "The apps keep running, without fixes or support (second-hand). New ones cannot be created since Spring '26, so a deployment of this file into another org is refused.",
            Change = "Plan App Manager › the app › Migrate to External Client App. Before that: no username-password flow, My Domain as login host and aud, and a package or a copy for each sandbox.",
            Cost = "None in security; external client apps do not answer on login.salesforce.com and test.salesforce.com.",
            Sources = [.. AuditRule.Official("https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_to_external_client_app_migration.htm"), .. AuditRule.Official("https://help.salesforce.com/s/articleView?id=005228017 creation refused")],
            Find = subject => subject.Where(App.Kind, AppKind.ConnectedApp).Where(_ => subject.World.Get(Declared.HasOauth) is true),
        },
        new("external-app-local-only", Severity.Note, "A local external client app works in its own org only")
        {
            Why = "With Distribution State Local the app is not copied to sandboxes, and another org answers app_not_found or OAUTH_EC_APP_NOT_FOUND.",
            Change = "For use in other orgs set Distribution State to Packaged and install the package there; for a sandbox make an app of its own.",
            Cost = "A packaged app can be installed wherever its link is known.",
            Sources = AuditRule.Official("https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_apps_and_external_client_apps_features.htm"),
            Find = subject => subject.All(Declared.DistributionState).Where(fact => ((string)fact.Value).Equals("Local", StringComparison.OrdinalIgnoreCase)),
        },
    ];
}
