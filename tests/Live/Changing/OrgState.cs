using System.Text.Json;
using SfOAuth.Emulation;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>Everything that an org keeps and a change may touch, as one text.</summary>
internal static class OrgState
{
    public static string Of(Site site)
    {
        var store = site.Stage.Org.Emulation.Store;
        return string.Join('\n',
        [
            JsonSerializer.Serialize(store.Org, StateJson.Default.OrgRecord),
            .. store.Apps.Select(Plain).Select(app => JsonSerializer.Serialize(app, StateJson.Default.AppRecord)),
            .. store.Users.Select(user => JsonSerializer.Serialize(user with { LastLoginAt = default, PermissionSets = [.. user.PermissionSets.Order(StringComparer.Ordinal)] }, StateJson.Default.UserRecord)),
            .. store.Profiles.Select(profile => JsonSerializer.Serialize(profile, StateJson.Default.ProfileRecord)),
            .. store.PermissionSets.Select(set => JsonSerializer.Serialize(set, StateJson.Default.PermissionSetRecord)),
        ]);
    }

    /// <summary>Without what no change is about: the order of lists, the time of a save, the window of a policy that has none.</summary>
    private static AppRecord Plain(AppRecord app) => app with
    {
        SavedAt = default,
        FormerCertificate = null,
        Flows = [.. app.Flows.Order()],
        Scopes = [.. app.Scopes.Order(StringComparer.Ordinal)],
        RefreshWindow = app.RefreshPolicy is RefreshPolicy.ExpireIfNotUsed or RefreshPolicy.ExpireAfter ? app.RefreshWindow : default,
    };
}
