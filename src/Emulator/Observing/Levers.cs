using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Every setting that the org keeps. What is not here is a matter of the single request.</summary>
internal static partial class Levers
{
    public static ImmutableArray<Lever> All { get; } = [.. OfOrg(), .. OfApp(), .. OfUser()];

    private static readonly FrozenDictionary<Setting, Lever> BySetting = All.ToFrozenDictionary(lever => lever.Setting);

    public static Lever? Of(Setting setting) => BySetting.GetValueOrDefault(setting);

    private static IEnumerable<Lever> OfOrg() =>
    [
        Lever.OfOrg(Org.Kind, org => org.Kind, (org, kind) => org with { Kind = kind }),
        Lever.OfOrg(Org.IsActive, org => org.IsActive, (org, value) => org with { IsActive = value }),
        Lever.OfOrg(Org.IsOldCopy, org => org.IsOldCopy, (org, value) => org with { IsOldCopy = value }),
        Lever.OfOrg(Org.ApiAccessControl, org => org.ApiAccessControl, (org, value) => org with { ApiAccessControl = value }),
        Lever.OfOrg(Org.AllowsSoapLogin, org => org.AllowsSoapLogin, (org, value) => org with { AllowsSoapLogin = value }),
        Lever.OfOrg(Org.AllowsGenericHosts, org => org.AllowsGenericHosts, (org, value) => org with { AllowsGenericHosts = value }),
        Lever.OfOrg(Org.ApiIsEnabled, org => org.ApiIsEnabled, (org, value) => org with { ApiIsEnabled = value }),
        Lever.OfOrg(Org.LocksSessionsToIp, org => org.LocksSessionsToIp, (org, value) => org with { LocksSessionsToIp = value }),
        Lever.OfOrg(Org.EnforcesIpOnEveryRequest, org => org.EnforcesIpOnEveryRequest, (org, value) => org with { EnforcesIpOnEveryRequest = value }),
        Lever.OfOrg(Org.ResourceIsActive, org => org.ResourceIsActive, (org, value) => org with { ResourceIsActive = value }),
        Lever.OfOrg(Org.AllowsNewApps, org => org.AllowsNewApps, (org, value) => org with { AllowsNewApps = value }),
        Lever.OfOrg(Org.HasIncident, org => org.HasIncident, (org, value) => org with { HasIncident = value }),
        new(Org.Age, scene => scene.Now - scene.Store.Org.CreatedAt, (scene, age) => scene.Store.Save(scene.Store.Org with { CreatedAt = scene.Now - (TimeSpan)age })),
        new(Org.AllowsFlow, scene => AllowsFlow(scene.Store.Org, scene.Flow), (scene, value) => scene.Store.Save(scene.Store.Org with { AllowsPasswordFlow = (bool)value, AllowsUserAgentFlow = (bool)value })),
        new(Incident.Today, scene => scene.Now, (scene, day) => scene.Store.Travel((DateTimeOffset)day - scene.Now)),
        new(Grant.SessionTimeout, scene => scene.App?.SessionTimeout ?? scene.Store.Org.SessionTimeout, WriteSessionTimeout),
    ];

    private static bool AllowsFlow(OrgRecord org, Flow flow) => flow switch
    {
        Flow.Password => org.AllowsPasswordFlow,
        Flow.UserAgent => org.AllowsUserAgentFlow,
        _ => true,
    };

    private static void WriteSessionTimeout(Scene scene, object timeout)
    {
        scene.Store.Save(scene.Store.Org with { SessionTimeout = (TimeSpan)timeout });
        if (scene.FreshApp is { SessionTimeout: not null } app)
        {
            scene.Store.Save(app with { SessionTimeout = (TimeSpan)timeout });
        }
    }
}
