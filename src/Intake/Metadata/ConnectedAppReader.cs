using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What a ConnectedApp file declares.</summary>
internal static class ConnectedAppReader
{
    private static readonly string[] OfRoot =
    [
        "attributes", "canvas", "canvasConfig", "contactEmail", "contactPhone", "description", "fullName", "iconUrl", "infoUrl", "ipRanges", "label", "logoUrl", "mobileAppConfig", "mobileStartUrl",
        "oauthConfig", "oauthPolicy", "permissionSetName", "plugin", "pluginExecutionUser", "profileName", "samlConfig", "sessionPolicy", "startUrl",
    ];

    private static readonly string[] OfConfig =
    [
        "assetTokenConfig", "callbackUrl", "certificate", "consumerKey", "consumerSecret", "idTokenConfig", "isAdminApproved", "isClientCredentialEnabled", "isCodeCredentialEnabled", "isCodeCredentialPostOnly",
        "isConsumerSecretOptional", "isDPopEnabled", "isDeviceFlowEnabled", "isEnforceRefreshTokenTTL", "isIntrospectAllTokens", "isIpBindingEnabled", "isNamedUserJwtEnabled", "isPKImTLSEnabled", "isPkceRequired",
        "isRefreshTokenRotationEnabled", "isSecretRequiredForRefreshToken", "isSecretRequiredForTokenExchange", "isTokenExchangeEnabled", "oauthClientCredentialUser", "scopes", "singleLogoutUrl",
    ];

    private static readonly string[] OfPolicy = ["ipRelaxation", "isTokenExchangeFlowEnabled", "refreshTokenPolicy", "singleLogoutUrl"];

    public static ImmutableArray<Fact> Read(MetaFile file)
    {
        var book = new FactBook(file);
        var root = file.Root;
        book.Add(App.Kind, AppKind.ConnectedApp, root);
        book.OddChildren(root, OfRoot);
        if (root.Find("oauthConfig") is { } config)
        {
            book.OddChildren(config, OfConfig);
            Config(book, root, config);
        }

        Policy(book, root.Find("oauthPolicy"));
        Session(book, root.Find("sessionPolicy"));
        return book.Facts;
    }

    private static void Config(FactBook book, MetaElement root, MetaElement config)
    {
        book.Add(Declared.HasOauth, true, config);
        Users(book, root, config);
        Credentials(book, config);
        Flows(book, config);
        OauthWords.Callbacks(book, config.Find("callbackUrl"));
        OauthWords.Scopes(book, config, config.FindAll("scopes").Select(scope => (scope.Value, scope)));
        book.Flag(Declared.SecretIsOptional, config.Find("isConsumerSecretOptional"));
        book.Flag(Declared.SecretForRefresh, config.Find("isSecretRequiredForRefreshToken"));
        book.Flag(Declared.SeesAllTokens, config.Find("isIntrospectAllTokens"));
        OauthWords.Tokens(book, config);
    }

    /// <summary>Who may use the app. Files of profiles and permission sets say nothing about it.</summary>
    private static void Users(FactBook book, MetaElement root, MetaElement config)
    {
        var listed = root.FindAll("profileName").Concat(root.FindAll("permissionSetName")).Where(one => one.Value.Length > 0).ToList();
        foreach (var one in listed)
        {
            book.Add(one.Name.StartsWith("prof", StringComparison.OrdinalIgnoreCase) ? Declared.Profile : Declared.PermissionSet, one.Value, one);
        }

        if (config.Find("isAdminApproved") is not { } approved || book.Truth(approved) is not { } isApproved)
        {
            return;
        }

        book.Add(App.PermittedUsers, isApproved ? PermittedUsers.AdminApproved : PermittedUsers.AllUsers, approved);
        if (isApproved && listed.Count == 0)
        {
            book.Infer(Person.IsAssigned, false, approved, "the file lists neither a profile nor a permission set; an assignment made in Setup may be missing from it");
        }
    }

    private static void Credentials(FactBook book, MetaElement config)
    {
        OauthWords.Certificate(book, config, "certificate");
        if (config.Find("consumerSecret") is { Value.Length: > 0 } secret)
        {
            book.Add(Declared.SecretInFile, "consumerSecret", secret);
        }
    }

    private static void Flows(FactBook book, MetaElement config)
    {
        book.Flag(Declared.DeviceFlow, config.Find("isDeviceFlowEnabled"));
        book.Flag(Declared.TokenExchange, config.Find("isTokenExchangeEnabled"));
        book.Flag(Declared.CodeCredentials, config.Find("isCodeCredentialEnabled"));
        if (book.Flag(Declared.ClientCredentials, config.Find("isClientCredentialEnabled")) is true)
        {
            OauthWords.RunAs(book, config.Find("isClientCredentialEnabled")!, config.Find("oauthClientCredentialUser"));
        }
    }

    private static void Policy(FactBook book, MetaElement? policy)
    {
        if (policy is null)
        {
            return;
        }

        book.OddChildren(policy, OfPolicy);
        book.Choice(App.IpRelaxation, policy.Find("ipRelaxation"), PolicyWords.ConnectedAppIp);
        if (policy.Find("refreshTokenPolicy") is not { Value.Length: > 0 } refresh)
        {
            return;
        }

        if (PolicyWords.ConnectedAppRefresh(refresh.Value) is not { } read)
        {
            book.Odd(refresh, "not one of infinite, zero, specific_lifetime:N:HOURS|DAYS|MONTHS, specific_inactivity:N:HOURS|DAYS|MONTHS");
            return;
        }

        book.Add(App.RefreshPolicy, read.Policy, refresh);
        if (read.Window is { } window)
        {
            book.Add(App.RefreshWindow, window, refresh);
        }
    }

    private static void Session(FactBook book, MetaElement? session)
    {
        if (session?.Find("sessionTimeout") is { } timeout && book.Number(timeout) is > 0 and var minutes)
        {
            book.Add(Grant.SessionTimeout, TimeSpan.FromMinutes(minutes), timeout);
        }

        // Its words are plain strings in the schema: only the one that is documented is understood.
        if (session?.Find("sessionLevel") is { } level && level.Value.Equals("HIGH_ASSURANCE", StringComparison.OrdinalIgnoreCase))
        {
            book.Add(App.WantsHighAssurance, true, level);
        }
    }
}
