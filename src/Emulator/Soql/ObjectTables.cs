using System.Collections.Frozen;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The objects of the org. The Tooling API has some of its own, and shares the rest.</summary>
internal sealed partial class ObjectTables
{
    private readonly FrozenDictionary<string, IObjectTable> tables;
    private readonly FrozenDictionary<string, IObjectTable> tooling;

    public ObjectTables(Emulation emulation)
    {
        var store = emulation.Store;
        tables = ByName(
        [
            User(store), Organization(), LoginHistory(store), OauthToken(store), AuthSession(store), IdpEventLog(emulation), EventLogFile(emulation), UserLogin(store), UserPermissionAccess(),
            ConnectedApplication(), AppMenuItem(), ExternalClientApplication(), OauthPolicy(store), OauthSettings(), OauthIpRange(), AppPolicy(), SetupEntityAccess(),
            Profile(), PermissionSet(), PermissionSetAssignment(store), PermissionSetGroup(), PermissionSetGroupComponent(), SetupAuditTrail(store),
        ]);
        tooling = ByName([ToolingProfile(), ToolingPermissionSet(), ToolingConnectedApplication(store), Certificate(), OauthOidcSettings(), ConnectedAppSettings(), ExternalClientAppSettings(), MyDomainSettings(), SecuritySettings(), EventSettings()]);
    }

    public IEnumerable<IObjectTable> All => tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    public IObjectTable? Find(string name, bool isTooling = false) =>
        (isTooling ? tooling.GetValueOrDefault(name) : null) ?? tables.GetValueOrDefault(name);

    private static FrozenDictionary<string, IObjectTable> ByName(IObjectTable[] all) => all.ToFrozenDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Objects of Setup: without View Setup they are not there. What Salesforce answers exactly is not known.</summary>
    private static IEnumerable<T> OfSetup<T>(Caller caller, IEnumerable<T> rows) => caller.ViewsSetup ? rows : throw new SoqlException("INVALID_TYPE", "this object needs View Setup and Configuration") { IsModelled = true };
}
