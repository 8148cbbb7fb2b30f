using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What the files of an external client app declare: settings of the developer in some, policies of the admin in others.</summary>
internal static class ExternalAppReader
{
    public static ImmutableArray<Fact> Read(MetaFile file)
    {
        var book = new FactBook(file);
        book.Add(App.Kind, AppKind.ExternalClientApp, file.Root);
        Reader(file.Kind.Root)(book, file.Root);
        return book.Facts;
    }

    private static Action<FactBook, MetaElement> Reader(string root) => root switch
    {
        MetaKind.ExternalClientApp => Header,
        MetaKind.GlobalOauth => Global,
        MetaKind.Oauth => Settings,
        MetaKind.OauthSecurity => Addresses,
        MetaKind.OauthPolicies => OauthPolicies,
        MetaKind.Policies => Policies,
        _ => static (_, _) => { }
        ,
    };

    private static void Header(FactBook book, MetaElement root)
    {
        if (root.Find("distributionState") is { Value.Length: > 0 } state)
        {
            book.Add(Declared.DistributionState, state.Value, state);
        }
    }

    private static void Global(FactBook book, MetaElement root)
    {
        book.Add(Declared.HasOauth, true, root);
        OauthWords.Callbacks(book, root.Find("callbackUrl"));
        OauthWords.Certificate(book, root, "certificate");
        OauthWords.Tokens(book, root);
        book.Flag(Declared.SecretIsOptional, root.Find("isConsumerSecretOptional"));
        book.Flag(Declared.SecretForRefresh, root.Find("isSecretRequiredForRefreshToken"));
        book.Flag(Declared.SeesAllTokens, root.Find("isIntrospectAllTokens"));
        book.Flag(Declared.DeviceFlow, root.Find("isDeviceFlowEnabled"));
        book.Flag(Declared.TokenExchange, root.Find("isTokenExchangeEnabled"));
        book.Flag(Declared.CodeCredentials, root.Find("isCodeCredFlowEnabled"));
        book.Flag(Declared.ClientCredentials, root.Find("isClientCredentialsFlowEnabled"));
        if (root.Find("consumerSecret") is { Value.Length: > 0 } secret)
        {
            book.Add(Declared.SecretInFile, "consumerSecret", secret);
        }
    }

    private static void Settings(FactBook book, MetaElement root)
    {
        if (root.Find("commaSeparatedOauthScopes") is { } scopes)
        {
            OauthWords.Scopes(book, scopes, Split(scopes).Select(word => (word, scopes)));
        }
    }

    private static void Addresses(FactBook book, MetaElement root)
    {
        foreach (var range in root.FindAll("tokenIpRanges"))
        {
            book.Add(Declared.RefreshAddresses, $"{range.Text("startIpAddress")} to {range.Text("endIpAddress")}", range);
        }
    }

    private static void OauthPolicies(FactBook book, MetaElement root)
    {
        Users(book, root);
        book.Choice(App.IpRelaxation, root.Find("ipRelaxationPolicyType"), PolicyWords.ExternalIp);
        Refresh(book, root);
        book.Choice(App.WantsHighAssurance, root.Find("requiredSessionLevel"), PolicyWords.SessionLevels);
        if (root.Find("sessionTimeoutInMinutes") is { } timeout && book.Number(timeout) is > 0 and var minutes)
        {
            book.Add(Grant.SessionTimeout, TimeSpan.FromMinutes(minutes), timeout);
        }

        if (book.Flag(Declared.ClientCredentialsInPolicy, root.Find("isClientCredentialsFlowEnabled")) is true)
        {
            OauthWords.RunAs(book, root.Find("isClientCredentialsFlowEnabled")!, root.Find("clientCredentialsFlowUser"));
        }
    }

    private static void Users(FactBook book, MetaElement root)
    {
        var users = root.Find("permittedUsersPolicyType");
        var listed = 0;
        foreach (var (name, setting) in new[] { ("commaSeparatedProfile", Declared.Profile), ("commaSeparatedPermissionSet", Declared.PermissionSet) })
        {
            foreach (var one in root.Find(name) is { } list ? Split(list) : [])
            {
                book.Add(setting, one, root.Find(name)!);
                listed++;
            }
        }

        if (book.Choice(App.PermittedUsers, users, PolicyWords.ExternalUsers) is PermittedUsers.AdminApproved && listed == 0)
        {
            book.Infer(Person.IsAssigned, false, users!, "the file lists neither a profile nor a permission set; an assignment made in Setup may be missing from it");
        }
    }

    private static void Refresh(FactBook book, MetaElement root)
    {
        var type = root.Find("refreshTokenPolicyType");
        if (book.Choice(App.RefreshPolicy, type, PolicyWords.ExternalRefresh) is not (RefreshPolicy.ExpireAfter or RefreshPolicy.ExpireIfNotUsed))
        {
            return;
        }

        if (root.Find("refreshTokenValidityPeriod") is { } period && PolicyWords.Span(period.Value, root.Text("refreshTokenValidityUnit") ?? "") is { } span)
        {
            book.Add(App.RefreshWindow, span, period);
        }
        else
        {
            book.Odd(type!, "a policy with a period, but refreshTokenValidityPeriod and refreshTokenValidityUnit (Hours, Days, Months) do not give one");
        }
    }

    private static void Policies(FactBook book, MetaElement root)
    {
        var (app, plugin) = (root.Find("isEnabled"), root.Find("isOauthPluginEnabled"));
        var (isOn, hasOauth) = (book.Truth(app), book.Truth(plugin));
        if (isOn is false || hasOauth is false)
        {
            book.Add(App.OauthPluginIsOn, false, isOn is false ? app! : plugin!);
        }
        else if (isOn is true && hasOauth is true)
        {
            book.Add(App.OauthPluginIsOn, true, plugin!);
        }
    }

    private static string[] Split(MetaElement list) =>
        list.Value.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
