using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What settings files, profiles and permission sets declare. Which profile a user has, no file says.</summary>
internal static class OrgReader
{
    public static ImmutableArray<Fact> Read(MetaFile file)
    {
        var book = new FactBook(file);
        switch (file.Kind.Root)
        {
            case "OauthOidcSettings":
                OauthOidc(book, file.Root);
                break;
            case "ConnectedAppSettings":
                ApiAccess(book, file.Root.Find("enableAdminApprovedAppsOnly"));
                break;
            case "ExternalClientAppSettings":
                book.Flag(Declared.SecretsThroughMetadata, Truest(book, file.Root.Find("enableConsumerSecretApiAccess"), file.Root.Find("enableClientSecretInRestApiAccess")));
                break;
            case "SecuritySettings":
                Security(book, file.Root.Find("sessionSettings"), file.Root.Find("singleSignOnSettings"));
                break;
            case "MyDomainSettings":
                book.Flag(Org.AllowsGenericHosts, file.Root.Find("canOnlyLoginWithMyDomainUrl"), inverted: true);
                break;
            case MetaKind.Profile or MetaKind.PermissionSet:
                Profile(book, file);
                break;
        }

        return book.Facts;
    }

    private static void OauthOidc(FactBook book, MetaElement root)
    {
        book.Flag(Declared.PasswordFlowIsBlocked, root.Find("blockOAuthUnPwFlow"));
        book.Flag(Declared.UserAgentFlowIsBlocked, root.Find("blockOAuthUsrAgtFlow"));
        book.Flag(Declared.OrgPkce, root.Find("isPkceRequired"));
    }

    /// <summary>Switched off, it refuses nobody. Switched on, it refuses the apps that are not on its list, which no file holds.</summary>
    private static void ApiAccess(FactBook book, MetaElement? element)
    {
        if (book.Flag(Declared.ApiAccessControl, element) is false)
        {
            book.Add(Org.ApiAccessControl, false, element!);
        }
    }

    private static void Security(FactBook book, MetaElement? session, MetaElement? signOn)
    {
        book.Flag(Org.LocksSessionsToIp, session?.Find("lockSessionsToIp"));
        book.Flag(Declared.IpOnEveryRequest, session?.Find("enforceIpRangesEveryRequest"));
        book.Choice(Grant.SessionTimeout, session?.Find("sessionTimeout"), PolicyWords.OrgTimeouts);
        book.Flag(Declared.SingleSignOnOnly, signOn?.Find("isLoginWithSalesforceCredentialsDisabled"));
    }

    private static void Profile(FactBook book, MetaFile file)
    {
        if (file.Root.Find("loginIpRanges") is { } ranges)
        {
            book.Add(Declared.ProfileWithIpRanges, file.Name, ranges);
        }

        if (file.Root.Find("loginHours") is { Children.Count: > 0 } hours)
        {
            book.Add(Declared.ProfileWithHours, file.Name, hours);
        }

        foreach (var permission in file.Root.FindAll("userPermissions"))
        {
            if (permission.Text("name") is "ApiEnabled" && book.Truth(permission.Find("enabled")) is false)
            {
                book.Add(Declared.ProfileWithoutApi, file.Name, permission);
            }
        }
    }

    /// <summary>The switch that is on; else whichever is there.</summary>
    private static MetaElement? Truest(FactBook book, MetaElement? one, MetaElement? other) =>
        book.Truth(one) is true ? one : book.Truth(other) is true ? other : one ?? other;
}
