using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Apps of both kinds. Of a connected app little can be queried, of an external client app the whole policy.</summary>
internal sealed partial class ObjectTables
{
    private static IEnumerable<AppRecord> Apps(Caller caller, AppKind kind) => OfSetup(caller, caller.Store.Apps.Where(app => IsHere(app) && app.Kind == kind));

    /// <summary>An app that is local to another org is listed there.</summary>
    private static bool IsHere(AppRecord app) => app is { Exists: true, IsInstalled: true, HomeOrg: not Distribution.AnotherOrgLocal };

    private static ObjectTable<AppRecord> ConnectedApplication() => new ObjectTable<AppRecord>("ConnectedApplication", SalesforceId.ConnectedApp, caller => Apps(caller, AppKind.ConnectedApp))
        .With("Id", app => app.Id)
        .With("Name", app => app.Name)
        .With("OptionsAllowAdminApprovedUsersOnly", app => app.PermittedUsers is PermittedUsers.AdminApproved)
        .With("OptionsRefreshTokenValidityMetric", app => app.RefreshPolicy is RefreshPolicy.ExpireIfNotUsed)
        .With("RefreshTokenValidityPeriod", app => Period(app)?.Count)
        .With("OptionsHasSessionLevelPolicy", app => app.WantsHighAssurance)
        .With("OptionsIsInternal", _ => false)
        .With("OptionsFullContentPushNotifications", _ => false)
        .With("OptionsCodeCredentialGuestEnabled", _ => false)
        .With("OptionsTokenExchangeManageBitEnabled", _ => false)
        .With("CreatedDate", app => app.SavedAt)
        .With("LastModifiedDate", app => app.SavedAt)
        .With("SystemModstamp", app => app.SavedAt)
        .Empty("CreatedById", "LastModifiedById", "MobileSessionTimeout", "PinLength", "StartUrl", "MobileStartUrl", "UvidTimeout", "NamedUserUvidTimeout");

    private static ObjectTable<AppRecord> ToolingConnectedApplication(Store store) => ConnectedApplication()
        .With("DeveloperName", app => app.DeveloperName)
        .With("SessionPolicyAction", app => app.WantsHighAssurance ? "Block" : null)
        .With("SessionTimeout", app => app.SessionTimeout?.TotalMinutes)
        .With("ExecutionUserId", app => app.RunAs is { } name ? store.UserOfName(name)?.Id : null)
        .Empty("ContactEmail", "Description", "Version", "ConnAppPluginClassId");

    private static ObjectTable<AppRecord> AppMenuItem() => new ObjectTable<AppRecord>("AppMenuItem", SalesforceId.AppMenuItem, caller => caller.Store.Apps.Where(IsHere))
        .With("Id", app => SalesforceId.Of(SalesforceId.AppMenuItem, app.Number))
        .With("ApplicationId", app => app.Id)
        .With("Name", app => app.DeveloperName)
        .With("Label", app => app.Name)
        .With("Type", app => app.Kind is AppKind.ConnectedApp ? "ConnectedApplication" : "ExternalClientApplication")
        .With("IsUsingAdminAuthorization", app => app.PermittedUsers is PermittedUsers.AdminApproved)
        .With("IsAccessible", (caller, app) => app.PermittedUsers is PermittedUsers.AllUsers || Levers.IsAssigned(caller.Store, app, caller.User))
        .With("IsVisible", _ => false);

    private static ObjectTable<AppRecord> ExternalClientApplication() => new ObjectTable<AppRecord>("ExternalClientApplication", SalesforceId.ExternalClientApp, caller => Apps(caller, AppKind.ExternalClientApp))
        .With("Id", app => app.Id)
        .With("DeveloperName", app => app.DeveloperName)
        .With("MasterLabel", app => app.Name)
        .With("DistributionState", app => app.HomeOrg is Distribution.AnotherOrgPackaged ? "Packaged" : "Local")
        .With("LastModifiedDate", app => app.SavedAt)
        .Empty("NamespacePrefix", "ManagedType", "OrgScopedExternalApp", "ContactEmail", "Version");

    private static ObjectTable<AppRecord> OauthPolicy(Store store) => new ObjectTable<AppRecord>("ExtlClntAppOauthPlcyCnfg", SalesforceId.OauthPolicy, caller => Apps(caller, AppKind.ExternalClientApp))
        .With("Id", app => SalesforceId.Of(SalesforceId.OauthPolicy, app.Number))
        .With("DeveloperName", app => $"{app.DeveloperName}_oauthPlcy")
        .With("MasterLabel", app => $"{app.DeveloperName}_oauthPlcy")
        .With("ExternalClientApplicationId", app => app.Id)
        .With("PermittedUsersPolicyType", app => Words.EcaPermitted(app.PermittedUsers))
        .With("IpRelaxationPolicyType", app => Words.EcaRelaxation(app.IpRelaxation))
        .With("RefreshTokenPolicyType", app => Words.EcaRefresh(app.RefreshPolicy))
        .With("RefreshTokenValidityPeriod", app => Period(app)?.Count)
        .With("RefreshTokenValidityUnit", app => Period(app)?.Unit)
        .With("RequiredSessionLevel", app => app.WantsHighAssurance ? "HIGH_ASSURANCE" : "STANDARD")
        .With("PolicyAction", app => app.WantsHighAssurance ? "Block" : null)
        .With("SessionTimeoutInMinutes", app => app.SessionTimeout?.TotalMinutes)
        .With("IsClientCredentialsFlowEnabled", app => app.Flows.Contains(Flow.ClientCredentials))
        .With("ClientCredentialsFlowUser", app => app.RunAs is { } name ? store.UserOfName(name)?.Id : null)
        .With("IsTokenExchangeFlowEnabled", app => app.Flows.Contains(Flow.TokenExchange))
        .With("IsGuestCodeCredFlowEnabled", _ => false)
        .With("IsNamedUserJwtEnabled", app => app.TokenFormat is TokenFormat.Jwt)
        .With("LastModifiedDate", app => app.SavedAt)
        .Empty("NamedUserJwtTimeout", "GuestJwtTimeout", "ApexHandlerId", "ExecuteHandlerAsId", "StartUrl", "SingleLogoutUrl");

    private static ObjectTable<AppRecord> OauthSettings()
    {
        var table = new ObjectTable<AppRecord>("ExtlClntAppOauthSettings", SalesforceId.OauthSettings, caller => Apps(caller, AppKind.ExternalClientApp))
            .With("Id", app => SalesforceId.Of(SalesforceId.OauthSettings, app.Number))
            .With("DeveloperName", app => $"{app.DeveloperName}_oauth")
            .With("ExternalClientApplicationId", app => app.Id)
            .Empty("OauthLink", "ClientAssertionCertificate");
        foreach (var scope in new[] { "api", "refresh_token", "full", "web", "openid", "sfap_api" })
        {
            table.With($"OauthScopes{scope.ToUpperInvariant()}", app => app.Scopes.Contains(scope));
        }

        return table;
    }

    private static ObjectTable<Allowance> OauthIpRange() => new ObjectTable<Allowance>("ExtlClntAppOauthIpRange", SalesforceId.OauthIpRange, caller => Apps(caller, AppKind.ExternalClientApp).SelectMany(app => app.RefreshIpAllowlist.Select((range, at) => new Allowance(app, range, at))))
        .With("Id", one => SalesforceId.Of(SalesforceId.OauthIpRange, (one.App.Number * 1_000L) + one.At))
        .With("ExternalClientApplicationId", one => one.App.Id)
        .With("StartIpAddress", one => one.Range.Start)
        .With("EndIpAddress", one => one.Range.End)
        .Empty("Description");

    private static ObjectTable<AppRecord> AppPolicy() => new ObjectTable<AppRecord>("ExtlClntAppPlcyCnfg", SalesforceId.AppPolicy, caller => Apps(caller, AppKind.ExternalClientApp))
        .With("Id", app => SalesforceId.Of(SalesforceId.AppPolicy, app.Number))
        .With("DeveloperName", app => $"{app.DeveloperName}_plcy")
        .With("ExternalClientApplicationId", app => app.Id)
        .With("IsEnabled", _ => true)
        .With("OauthPluginStatus", app => app.OauthPluginIsOn ? "Enabled" : "Disabled")
        .With("StartPage", _ => "None");

    private static Term? Period(AppRecord app) => app.RefreshPolicy is RefreshPolicy.ExpireIfNotUsed or RefreshPolicy.ExpireAfter ? Term.Of(app.RefreshWindow) : null;

    private sealed record Allowance(AppRecord App, IpRange Range, int At);
}
