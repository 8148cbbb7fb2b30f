using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>What must not stand in files.</summary>
internal static class SecretRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("secret-in-file", Severity.Error, "A secret is written in a file")
        {
            IsPerPlace = true,
            Why = "Whoever may read the repository, its copies or its history can log in with it. Salesforce never gives a consumerSecret back, so this one was put there by hand.",
            Change = "Make a new secret (Setup › App Manager › View › Manage Consumer Details: Generate, then Apply), keep it in a secret store, take it out of the file and of the history.",
            Cost = "Applying a new secret revokes every access and refresh token of the app; plan for new logins (second-hand).",
            Sources = AuditRule.Claimed("public-file:69508880927 quotes the rotation of consumer details; that consumerSecret is never returned is official"),
            Find = subject => subject.All(Declared.SecretInFile),
        },
        new("private-key-in-file", Severity.Error, "A private key lies among the files")
        {
            IsPerPlace = true,
            Why = "Whoever may read the repository, its copies or its history can sign assertions with it: where it belongs to an app with JWT bearer, that is a login as any user the app admits, without a password.",
            Change = "Make a new key and certificate, put the certificate on the app and the key into a secret store; take this one out of the files and of the history.",
            Cost = "None; between the two changes logins fail with \"invalid assertion\".",
            Sources = AuditRule.Official("https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_jwt_flow.htm the signature is the only credential"),
            Find = subject => subject.All(Declared.PrivateKeyInFile),
        },
        new("consumer-key-in-code", Severity.Note, "A consumer key is written in code or configuration")
        {
            IsPerPlace = true,
            Why = "Keys differ between sandbox and production and change when an app is made anew: a deployment to another environment then logs in with the wrong one.",
            Change = "Read the key from the environment's own configuration.",
            Cost = "None. A key is no secret by itself.",
            Sources = AuditRule.Judged("the cause client-id-other-environment"),
            Find = subject => subject.All(Declared.KeyInCode),
        },
    ];
}
