using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>Every source of evidence in an org. A new one is one more class and one more line here.</summary>
internal static class OrgSources
{
    public static ImmutableArray<OrgSource> All { get; } =
    [
        new PermissionsSource(), new UserSource(), new AppsSource(), new LoginHistorySource(), new AuditTrailSource(),
        new AccessSource(), new UserLoginSource(), new UserPermissionsSource(), new ProfileSource(), new OauthTokenSource(), new ConnectedAppSource(), new ExternalAppSource(), new AppMetadataSource(), new RunAsSource(),
        .. SettingsSource.All, new OrganizationSource(), new IdpEventSource(), new RarePermissionsSource(),
    ];

    /// <summary>The sources that may tell a setting, the cheapest first.</summary>
    public static IEnumerable<OrgSource> Of(string setting) =>
        setting is "login_history" ? All.Where(source => source is LoginHistorySource) : All.Where(source => source.Tells.Any((Setting one) => one.Name == setting));
}
