using System.Collections.Frozen;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The objects of the org.</summary>
internal sealed partial class ObjectTables
{
    private readonly FrozenDictionary<string, IObjectTable> tables;

    public ObjectTables(Store store) =>
        tables = new IObjectTable[]
        {
            User(store), Organization(), LoginHistory(store), OauthToken(store), ConnectedApplication(), ExternalClientApplication(), Profile(), PermissionSet(), PermissionSetAssignment(store), UserLogin(store), SetupAuditTrail(),
        }.ToFrozenDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<IObjectTable> All => tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    public IObjectTable? Find(string name) => tables.GetValueOrDefault(name);

    private static ObjectTable<UserRecord> User(Store store) => new ObjectTable<UserRecord>("User", caller => caller.Store.Users)
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
        .With("FederationIdentifier", _ => null)
        .With("LanguageLocaleKey", _ => "en_US")
        .With("TimeZoneSidKey", _ => "UTC");

    private static ObjectTable<OrgRecord> Organization() => new ObjectTable<OrgRecord>("Organization", caller => [caller.Store.Org])
        .With("Id", org => org.Id)
        .With("Name", org => org.Name)
        .With("IsSandbox", org => org.Kind is OrgKind.Sandbox or OrgKind.Scratch)
        .With("OrganizationType", org => org.Edition)
        .With("InstanceName", _ => "EMU1")
        .With("NamespacePrefix", _ => null)
        .With("TrialExpirationDate", org => org.Kind is OrgKind.Scratch ? org.CreatedAt.AddDays(30) : null)
        .With("IsReadOnly", _ => false)
        .With("CreatedDate", org => org.CreatedAt);

    private static ObjectTable<LoginRow> LoginHistory(Store store) => new ObjectTable<LoginRow>("LoginHistory", VisibleLogins)
        .With("Id", row => SalesforceId.Of(SalesforceId.LoginHistory, row.Number))
        .With("UserId", row => store.User(row.User)?.Id)
        .With("LoginTime", row => row.At)
        .With("LoginType", row => row.LoginType)
        .With("LoginSubType", row => row.LoginSubType)
        .With("Status", row => row.Status, filters: false)
        .With("Application", row => row.Application, filters: false)
        .With("SourceIp", row => row.SourceIp)
        .With("ForwardedForIp", _ => null)
        .With("LoginUrl", row => row.LoginUrl)
        .With("Browser", _ => "Unknown", filters: false)
        .With("Platform", _ => "Unknown", filters: false)
        .With("ApiType", _ => "N/A", filters: false)
        .With("ApiVersion", _ => "N/A", filters: false)
        .With("ClientVersion", _ => "N/A", filters: false)
        .With("TlsProtocol", _ => "TLS 1.3")
        .With("CipherSuite", _ => "TLS_AES_256_GCM_SHA384")
        .With("CountryIso", _ => null)
        .With("LoginGeoId", _ => null)
        .With("AuthenticationServiceId", _ => null)
        .With("AuthMethodReference", _ => null)
        .With("NetworkId", _ => null)
        .With("OptionsIsGet", row => !row.IsPost)
        .With("OptionsIsPost", row => row.IsPost);

    private static ObjectTable<GrantRecord> OauthToken(Store store) => new ObjectTable<GrantRecord>("OauthToken", caller => caller.Store.Grants.Where(grant => grant.Lives && (caller.ManagesUsers || grant.User == caller.User.Number)))
        .With("Id", _ => null)
        .With("AppName", grant => store.App(grant.App)?.Name)
        .With("AppMenuItemId", _ => null)
        .With("UserId", grant => store.User(grant.User)?.Id)
        .With("User.Username", grant => store.User(grant.User)?.Username)
        .With("CreatedDate", grant => grant.CreatedAt)
        .With("LastUsedDate", grant => grant.UseCount == 0 ? null : grant.LastUsedAt)
        .With("UseCount", grant => (double)grant.UseCount);

    private static IEnumerable<LoginRow> VisibleLogins(Caller caller)
    {
        var all = caller.Store.Logins.Newest();
        return caller.SeesAllLogins ? all : all.Where(row => row.User == caller.User.Number);
    }
}
