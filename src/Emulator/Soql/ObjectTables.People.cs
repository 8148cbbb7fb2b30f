using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The org, its people and what they did.</summary>
internal sealed partial class ObjectTables
{
    private static ObjectTable<UserRecord> User(Store store) => new ObjectTable<UserRecord>("User", SalesforceId.User, caller => caller.Store.Users)
        .With("Id", user => user.Id)
        .With("Username", user => user.Username)
        .With("Name", user => user.Name)
        .With("Email", user => user.Email)
        .With("IsActive", user => user.IsActive)
        .With("UserType", _ => "Standard")
        .With("ProfileId", user => store.ProfileOf(user)?.Id)
        .With("Profile.Name", user => user.Profile)
        .With("Profile.Id", user => store.ProfileOf(user)?.Id)
        .With("LastLoginDate", user => store.Logins.LastLogin(user.Number))
        .With("NumberOfFailedLogins", user => (double)user.WrongPasswords)
        .With("LanguageLocaleKey", _ => "en_US")
        .With("TimeZoneSidKey", _ => "UTC")
        .With("PasswordExpirationDate", user => user.PasswordHasExpired ? store.Clock.Now.AddDays(-1) : null)
        .Empty("FederationIdentifier", "LastPasswordChangeDate");

    private static ObjectTable<UserRecord> UserLogin(Store store) => new ObjectTable<UserRecord>("UserLogin", SalesforceId.UserLogin, caller => caller.ManagesUsers ? store.Users : [])
        .With("Id", user => SalesforceId.Of(SalesforceId.UserLogin, user.Number))
        .With("UserId", user => user.Id)
        .With("IsFrozen", user => user.IsFrozen)
        .With("IsPasswordLocked", user => user.LockedUntil > store.Clock.Now);

    private static ObjectTable<OrgRecord> Organization() => new ObjectTable<OrgRecord>("Organization", SalesforceId.Org, caller => [caller.Store.Org])
        .With("Id", org => org.Id)
        .With("Name", org => org.Name)
        .With("IsSandbox", org => org.Kind is OrgKind.Sandbox or OrgKind.Scratch)
        .With("OrganizationType", org => org.Edition)
        .With("InstanceName", _ => "EMU1")
        .With("TrialExpirationDate", org => org.Kind is OrgKind.Scratch ? org.CreatedAt.AddDays(30) : null)
        .With("IsReadOnly", _ => false)
        .With("CreatedDate", org => org.CreatedAt)
        .Empty("NamespacePrefix");

    private static ObjectTable<LoginRow> LoginHistory(Store store) => new ObjectTable<LoginRow>("LoginHistory", SalesforceId.LoginHistory, VisibleLogins)
        .With("Id", row => SalesforceId.Of(SalesforceId.LoginHistory, row.Number))
        .With("UserId", row => store.User(row.User)?.Id)
        .With("LoginTime", row => row.At)
        .With("LoginType", row => row.LoginType)
        .With("LoginSubType", row => row.LoginSubType)
        .With("Status", row => row.Status, filters: false)
        .With("Application", row => row.Application, filters: false)
        .With("SourceIp", row => row.SourceIp)
        .With("LoginUrl", row => row.LoginUrl)
        .With("Browser", _ => "Unknown", filters: false)
        .With("Platform", _ => "Unknown", filters: false)
        .With("ApiType", _ => "N/A", filters: false)
        .With("ApiVersion", _ => "N/A", filters: false)
        .With("ClientVersion", _ => "N/A", filters: false)
        .With("TlsProtocol", _ => "TLS 1.3")
        .With("CipherSuite", _ => "TLS_AES_256_GCM_SHA384")
        .With("OptionsIsGet", row => !row.IsPost)
        .With("OptionsIsPost", row => row.IsPost)
        .Empty("ForwardedForIp", "CountryIso", "LoginGeoId", "AuthenticationServiceId", "AuthMethodReference", "AuthContextClassRef", "NetworkId");

    private static ObjectTable<GrantRecord> OauthToken(Store store) => new ObjectTable<GrantRecord>("OauthToken", "", caller => store.Grants.Where(grant => grant.Lives && (caller.CustomizesApplication || caller.ManagesUsers || grant.User == caller.User.Number)))
        .With("AppName", grant => store.App(grant.App)?.Name)
        .With("AppMenuItemId", grant => store.App(grant.App) is { } app ? SalesforceId.Of(SalesforceId.AppMenuItem, app.Number) : null)
        .With("UserId", grant => store.User(grant.User)?.Id)
        .With("User.Username", grant => store.User(grant.User)?.Username)
        .With("CreatedDate", grant => grant.CreatedAt)
        .With("LastUsedDate", grant => grant.UseCount == 0 ? null : grant.LastUsedAt)
        .With("UseCount", grant => (double)grant.UseCount)
        .Empty("Id");

    private static ObjectTable<LoginRow> AuthSession(Store store) => new ObjectTable<LoginRow>("AuthSession", SalesforceId.AuthSession, caller => LivingSessions(store).Where(row => caller.ManagesUsers || row.User == caller.User.Number))
        .With("Id", row => SalesforceId.Of(SalesforceId.AuthSession, row.Number))
        .With("UsersId", row => store.User(row.User)?.Id)
        .With("LoginHistoryId", row => SalesforceId.Of(SalesforceId.LoginHistory, row.Number))
        .With("SessionType", row => row.LoginType is "Application" ? "UI" : row.Flow is Flow.SoapLogin ? "API" : "Oauth2")
        .With("SessionSecurityLevel", _ => "STANDARD")
        .With("LoginType", row => row.LoginType)
        .With("SourceIp", row => row.SourceIp)
        .With("NumSecondsValid", row => SessionLife(store, row).TotalSeconds)
        .With("CreatedDate", row => row.At)
        .With("LastModifiedDate", row => row.At)
        .With("IsCurrent", _ => false)
        .With("IsAssociatedWithJwtAccessToken", row => AppOf(store, row) is { TokenFormat: TokenFormat.Jwt })
        .Empty("ParentId");

    private static ObjectTable<UserRecord> UserPermissionAccess() => Permissions(new ObjectTable<UserRecord>("UserPermissionAccess", "", caller => [caller.User]).Empty("Id"));

    // The row is the caller's own: what it may do is asked of nobody else.
    private static ObjectTable<UserRecord> Permissions(ObjectTable<UserRecord> table)
    {
        foreach (var (field, allows) in Allowed)
        {
            table.With(field, (caller, _) => caller.May(allows));
        }

        return table;
    }

    /// <summary>Sessions that have not ended, with the row of Login History they began with.</summary>
    private static IEnumerable<LoginRow> LivingSessions(Store store) =>
        store.Logins.Newest()
            .TakeWhile(row => store.Clock.Now - row.At < TimeSpan.FromDays(1))
            .Where(row => row is { Status: LoginRow.Success, Session: not 0 } && store.Clock.Now - row.At < SessionLife(store, row) && !store.HasEnded(row.Session) && store.User(row.User) is { IsActive: true } user && user.RevokedBefore < row.At);

    private static TimeSpan SessionLife(Store store, LoginRow row) => AppOf(store, row)?.SessionTimeout ?? store.Org.SessionTimeout;

    private static AppRecord? AppOf(Store store, LoginRow row) => store.Apps.FirstOrDefault(app => app.Name == row.Application);

    private static IEnumerable<LoginRow> VisibleLogins(Caller caller)
    {
        var all = caller.Store.Logins.Newest();
        return caller.SeesAllLogins ? all : all.Where(row => row.User == caller.User.Number);
    }
}
