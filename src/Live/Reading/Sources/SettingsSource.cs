using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>One object of org-wide settings in the Tooling API.</summary>
internal sealed class SettingsSource(string name, string soql, ImmutableArray<Setting> tells, Action<OrgView, OrgRow, OrgBook> tell) : OrgSource
{
    public const string OauthOidc = "OAuth and OpenID Connect Settings";
    public const string ApiAccess = "API Access Control";
    public const string MyDomain = "My Domain settings";
    public const string Security = "Session settings";

    public static IEnumerable<SettingsSource> All { get; } =
    [
        new(OauthOidc, "SELECT BlockOauthUnPwFlow, BlockOauthUsrAgtFlow, IsPkceRequired, OauthCdCrdtFlowEnable FROM OauthOidcSettings", [Org.AllowsFlow, App.RequiresPkce], Flows),
        new(ApiAccess, "SELECT IsAdminApprovedAppsOnlyEnabled FROM ConnectedAppSettings", [Org.ApiAccessControl], Access),
        new(MyDomain, "SELECT CanOnlyLoginWithMyDomainUrl, DoesApiLoginRequireOrgDomain FROM MyDomainSettings", [Org.AllowsGenericHosts], (_, row, book) => book.Flag(Org.AllowsGenericHosts, row, "CanOnlyLoginWithMyDomainUrl", inverted: true)),
        new(Security, "SELECT Metadata FROM SecuritySettings", [Org.LocksSessionsToIp, Org.EnforcesIpOnEveryRequest, Grant.SessionTimeout], Sessions),
    ];

    public override string Name => name;

    public override ImmutableArray<Setting> Tells => tells;

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.Customize];

    public override IEnumerable<OrgAsk> Asks(OrgView view) => [OrgAsk.Tooling(name, soql)];

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(name)?.Rows is [var row])
        {
            tell(view, row, book);
        }
    }

    private static void Flows(OrgView view, OrgRow row, OrgBook book)
    {
        book.Flag(Declared.PasswordFlowIsBlocked, row, "BlockOauthUnPwFlow");
        book.Flag(Declared.UserAgentFlowIsBlocked, row, "BlockOauthUsrAgtFlow");
        book.Flag(Declared.OrgPkce, row, "IsPkceRequired");
    }

    /// <summary>Switched off, it refuses nobody. Switched on, it refuses who is not on its list, and users with Use Any API Client pass.</summary>
    private static void Access(OrgView view, OrgRow row, OrgBook book)
    {
        book.Flag(Declared.ApiAccessControl, row, "IsAdminApprovedAppsOnlyEnabled");
        book.Flag(Org.ApiAccessControl, row, "IsAdminApprovedAppsOnlyEnabled");
    }

    private static void Sessions(OrgView view, OrgRow row, OrgBook book)
    {
        if (row.Find("Metadata") is not { ValueKind: JsonValueKind.Object } metadata || !metadata.TryGetProperty("sessionSettings", out var session) || session.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        Flag(Org.LocksSessionsToIp, "lockSessionsToIp");
        Flag(Org.EnforcesIpOnEveryRequest, "enforceIpRangesEveryRequest");

        // The app's own timeout comes before the org's.
        if (session.TryGetProperty("sessionTimeout", out var timeout) && PolicyWords.OrgTimeouts.TryGetValue(timeout.ToString().ToLowerInvariant(), out var span) && ExternalAppSource.PolicyOf(view)?.Number("SessionTimeoutInMinutes") is not > 0)
        {
            book.Add(Grant.SessionTimeout, span, row.At("sessionTimeout"));
        }

        void Flag(Setting<bool> setting, string field)
        {
            if (session.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            {
                book.Add(setting, value.ValueKind is JsonValueKind.True, row.At(field));
            }
        }
    }
}
