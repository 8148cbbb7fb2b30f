namespace SfOAuth.Emulation.Tests;

/// <summary>Everything that evidence is read from, field by field, and hidden from those who may not see it.</summary>
public sealed class EvidenceSpecs
{
    [Theory]
    [InlineData("SELECT Id, AppId, UserId, Timestamp, InitiatedBy, ErrorCode FROM IdpEventLog WHERE ErrorCode = 'Success'", 1)]
    [InlineData("SELECT Id, UsersId, LoginHistoryId, SessionType, SessionSecurityLevel, LoginType, SourceIp, NumSecondsValid, CreatedDate, LastModifiedDate, ParentId, IsCurrent, IsAssociatedWithJwtAccessToken FROM AuthSession", 1)]
    [InlineData("SELECT Id, ParentId, SetupEntityId, SetupEntityType, Parent.IsOwnedByProfile, Parent.Profile.Name FROM SetupEntityAccess WHERE SetupEntityType = 'ConnectedApplication'", 1)]
    [InlineData("SELECT Id, AssigneeId, PermissionSetId, PermissionSetGroupId, ExpirationDate, IsActive, IsRevoked FROM PermissionSetAssignment WHERE PermissionSet.IsOwnedByProfile = false", 2)]
    [InlineData("SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId IN (SELECT ParentId FROM SetupEntityAccess)", 2)]
    [InlineData("SELECT Id, Name, Label, IsOwnedByProfile, ProfileId, HasActivationRequired, PermissionsApiEnabled, PermissionsMonitorLoginHistory, PermissionsViewSetup FROM PermissionSet WHERE IsOwnedByProfile = true", 3)]
    [InlineData("SELECT Id, DeveloperName, MasterLabel, Status FROM PermissionSetGroup", 0)]
    [InlineData("SELECT ApplicationId, Name, Label, IsUsingAdminAuthorization, IsAccessible, IsVisible FROM AppMenuItem WHERE IsUsingAdminAuthorization = true", 1)]
    [InlineData("SELECT Id, Name, OptionsAllowAdminApprovedUsersOnly, OptionsRefreshTokenValidityMetric, RefreshTokenValidityPeriod, OptionsHasSessionLevelPolicy, OptionsIsInternal, MobileSessionTimeout, PinLength, StartUrl, UvidTimeout FROM ConnectedApplication", 2)]
    [InlineData("SELECT Id, DeveloperName, MasterLabel, NamespacePrefix, DistributionState, ManagedType, OrgScopedExternalApp, ContactEmail, Version FROM ExternalClientApplication", 1)]
    [InlineData("SELECT PermittedUsersPolicyType, IpRelaxationPolicyType, RefreshTokenPolicyType, RefreshTokenValidityPeriod, RefreshTokenValidityUnit, RequiredSessionLevel, PolicyAction, SessionTimeoutInMinutes, IsClientCredentialsFlowEnabled, ClientCredentialsFlowUser, IsTokenExchangeFlowEnabled, IsNamedUserJwtEnabled FROM ExtlClntAppOauthPlcyCnfg", 1)]
    [InlineData("SELECT OauthScopesAPI, OauthScopesREFRESH_TOKEN, OauthScopesFULL, OauthLink, ClientAssertionCertificate FROM ExtlClntAppOauthSettings", 1)]
    [InlineData("SELECT StartIpAddress, EndIpAddress, Description FROM ExtlClntAppOauthIpRange", 0)]
    [InlineData("SELECT IsEnabled, OauthPluginStatus, StartPage FROM ExtlClntAppPlcyCnfg", 1)]
    [InlineData("SELECT PermissionsApiEnabled, PermissionsMonitorLoginHistory, PermissionsViewEventLogFiles FROM UserPermissionAccess WHERE PermissionsViewSetup = true", 1)]
    [InlineData("SELECT UserId, IsFrozen, IsPasswordLocked FROM UserLogin WHERE IsFrozen = false", 3)]
    [InlineData("SELECT Username, FederationIdentifier, LastPasswordChangeDate, PasswordExpirationDate, NumberOfFailedLogins FROM User", 3)]
    [InlineData("SELECT MAX(LoginTime), COUNT(Id), COUNT_DISTINCT(UserId) FROM LoginHistory", 1)]
    [InlineData("SELECT Id FROM LoginHistory WHERE LoginTime = TODAY", 1)]
    [InlineData("SELECT Id FROM LoginHistory WHERE LoginTime < TODAY", 0)]
    [InlineData("SELECT Action, Section, Display, CreatedDate, CreatedById, CreatedBy.Username, DelegateUser, CreatedByContext, CreatedByIssuer, ResponsibleNamespacePrefix FROM SetupAuditTrail", 0)]
    public async Task Objects_have_their_fields(string soql, int size)
    {
        await using var rig = await Rig.StartAsync();

        Assert.Equal(size, (await rig.RecordsAsync(await rig.AdminTokenAsync(), soql)).Count);
    }

    [Theory]
    [InlineData("SELECT BlockOauthUnPwFlow, BlockOauthUsrAgtFlow, IsPkceRequired, OauthCdCrdtFlowEnable FROM OauthOidcSettings")]
    [InlineData("SELECT IsAdminApprovedAppsOnlyEnabled, IsAdminApprovedAppsOnlyForExternalUserEnabled FROM ConnectedAppSettings")]
    [InlineData("SELECT CanOnlyLoginWithMyDomainUrl, DoesApiLoginRequireOrgDomain FROM MyDomainSettings")]
    [InlineData("SELECT Metadata FROM SecuritySettings")]
    [InlineData("SELECT DeveloperName, ExpirationDate, KeySize FROM Certificate")]
    [InlineData("SELECT DeveloperName, SessionPolicyAction, SessionTimeout, ExecutionUserId FROM ConnectedApplication WHERE DeveloperName = 'Acme_Integration'")]
    [InlineData("SELECT Name, Metadata FROM Profile WHERE Name = 'Integration'")]
    public async Task The_tooling_api_has_its_own(string soql)
    {
        await using var rig = await Rig.StartAsync();

        Assert.Single(await rig.RecordsAsync(await rig.AdminTokenAsync(), soql, isTooling: true));
    }

    [Theory]
    [InlineData("SELECT Id FROM ConnectedApplication")]
    [InlineData("SELECT Id FROM SetupEntityAccess")]
    [InlineData("SELECT Id FROM SetupAuditTrail")]
    [InlineData("SELECT Id FROM EventLogFile")]
    public async Task Without_the_permission_an_object_is_not_there_and_that_is_said_to_be_modelled(string soql)
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.QueryAsync((await rig.JwtAsync()).Member("access_token"), soql);

        Assert.Equal("INVALID_TYPE", reply.Member("errorCode"));
        Assert.NotEqual("", reply.Header(Replies.ModelledHeader));
    }

    [Fact]
    public async Task Sessions_and_tokens_of_others_are_hidden_too()
    {
        await using var rig = await Rig.StartAsync();
        rig.Store.Approve(new() { App = 1, User = 3 });
        var admin = await rig.AdminTokenAsync();
        var other = (await rig.JwtAsync()).Member("access_token");

        Assert.NotEmpty(await rig.RecordsAsync(admin, "SELECT AppName, AppMenuItemId, UseCount FROM OauthToken"));
        Assert.Empty(await rig.RecordsAsync(other, "SELECT AppName FROM OauthToken"));
        Assert.Equal((2, 1), ((await rig.RecordsAsync(admin, "SELECT Id FROM AuthSession")).Count, (await rig.RecordsAsync(other, "SELECT Id FROM AuthSession")).Count));
        Assert.Empty(await rig.RecordsAsync(other, "SELECT Id FROM UserLogin"));
    }

    [Fact]
    public async Task An_idp_event_names_the_app_and_the_error()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-not-assigned");
        await rig.GetAsync(rig.AuthorizeUrl());
        await rig.AuthorizeAsync(rig.AuthorizeUrl());
        rig.Org.Repair("user-not-assigned");

        var rows = await rig.RecordsAsync(await rig.AdminTokenAsync(), "SELECT AppId, ErrorCode, InitiatedBy FROM IdpEventLog WHERE ErrorCode = 'AppAccessDenied'");

        Assert.Equal((rig.Store.Apps.First().Id, "OauthAuthorize"), (rows[0].GetProperty("AppId").GetString(), rows[0].GetProperty("InitiatedBy").GetString()));
    }

    [Fact]
    public async Task A_day_later_there_is_a_login_file_with_its_csv()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-frozen");
        await rig.JwtAsync();
        rig.Org.Repair("user-frozen");
        await rig.JwtAsync();
        rig.Org.Advance(TimeSpan.FromDays(1));
        var admin = await rig.AdminTokenAsync();

        var file = Assert.Single(await rig.RecordsAsync(admin, "SELECT Id, LogDate, LogFile, LogFileLength, LogFileFieldNames, Interval FROM EventLogFile WHERE EventType = 'Login' AND Interval = 'Daily'"));
        var csv = (await rig.GetAsync(file.GetProperty("LogFile").GetString()!, admin)).Body;

        Assert.Equal(file.GetProperty("LogFileLength").GetDouble(), csv.Length);
        Assert.StartsWith("\"EVENT_TYPE\",\"TIMESTAMP\",\"REQUEST_ID\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"LOGIN_NO_ERROR\"", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Columns_are_described_as_the_command_line_tool_asks_for_them()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.GetAsync($"/services/data/v64.0/query?columns=true&q={Uri.EscapeDataString("SELECT Id, IsActive, Profile.Name FROM User")}", await rig.AdminTokenAsync());

        Assert.Contains("\"columnName\":\"Profile\"", reply.Body, StringComparison.Ordinal);
        Assert.Equal("005", reply.Member("keyPrefix"));
    }
}
