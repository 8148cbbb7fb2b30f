using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What is kept with the user, the profile and the permission sets.</summary>
internal static partial class Levers
{
    private static IEnumerable<Lever> OfUser() =>
    [
        Lever.OfUser(Person.IsActive, user => user.IsActive, (user, value) => user with { IsActive = value }),
        Lever.OfUser(Person.IsFrozen, user => user.IsFrozen, (user, value) => user with { IsFrozen = value }),
        Lever.OfUser(Person.IsContained, user => user.IsContained, (user, value) => user with { IsContained = value }),
        Lever.OfUser(Person.MustUseMfa, user => user.MustUseMfa, (user, value) => user with { MustUseMfa = value }),
        Lever.OfUser(Person.DeviceIsKnown, user => user.DeviceIsKnown, (user, value) => user with { DeviceIsKnown = value }),
        Lever.OfUser(Person.MobileDeviceIsActivated, user => user.MobileDeviceIsActivated, (user, value) => user with { MobileDeviceIsActivated = value }),
        Lever.OfUser(Person.MayUseAnyApiAuth, user => user.MayUseAnyApiAuth, (user, value) => user with { MayUseAnyApiAuth = value }),
        Lever.OfUser(Person.HasPermission, user => user.HasPermission, (user, value) => user with { HasPermission = value }),
        Lever.OfProfile(Person.MustUseSso, profile => profile.MustUseSso, (profile, value) => profile with { MustUseSso = value }),
        Lever.OfProfile(Person.MayApproveUninstalled, profile => profile.MayApproveUninstalled, (profile, value) => profile with { MayApproveUninstalled = value }),
        new(Person.IsLockedOut, scene => scene.User is { } user ? user.LockedUntil > scene.Now : null, WriteLockout),
        new(Person.ApiIsEnabled, scene => scene.User is { } user ? MayUseApi(scene.Store, user) : null, WriteApi),
        new(Person.IsWithinHours, scene => scene.Profile is { } profile ? profile.LoginHours?.Admit(scene.Now) ?? true : null, WriteHours),
        new(Person.IsAssigned, scene => scene is { App: { } app, User: { } user } ? IsAssigned(scene.Store, app, user) : null, WriteAssigned),
        new(Person.IpIsInRanges, scene => scene.User is null ? null : IpIsFine(scene), WriteRanges),
    ];

    public static bool MayUseApi(Store store, UserRecord user) =>
        store.ProfileOf(user) is null or { ApiIsEnabled: true } || store.SetsOf(user).Any(set => set.ApiIsEnabled);

    public static bool IsAssigned(Store store, AppRecord app, UserRecord user) =>
        store.ProfileOf(user)?.Apps.Contains(app.Name) is true || store.SetsOf(user).Any(set => set.Apps.Contains(app.Name));

    /// <summary>JWT and SAML bearer always feel the profile's ranges; the app may relax them for the others.</summary>
    private static bool IpIsFine(Scene scene) =>
        scene.Profile is not { LoginIpRanges: [_, ..] ranges }
        || ranges.Any(range => range.Holds(scene.From))
        || (!scene.Store.Org.EnforcesIpOnEveryRequest && scene.App is { } app && scene.Flow is not (Flow.JwtBearer or Flow.SamlBearer)
            && (app.IpRelaxation is IpRelaxation.Relax || (scene.Flow is Flow.Refresh && app.IpRelaxation is IpRelaxation.EnforceRelaxRefresh)));

    private static void WriteRanges(Scene scene, object isIn)
    {
        if (scene.Profile is { } profile)
        {
            scene.Store.Save(profile with { LoginIpRanges = (bool)isIn ? [] : [IpRange.Elsewhere] });
        }

        if (scene.FreshApp is { } app && !(bool)isIn)
        {
            scene.Store.Save(app with { IpRelaxation = IpRelaxation.Enforce });
        }
    }

    private static void WriteLockout(Scene scene, object isLocked)
    {
        if (scene.FreshUser is { } user)
        {
            scene.Store.Save(user with { WrongPasswords = 0, LockedUntil = (bool)isLocked ? scene.Now + scene.Store.Org.LockoutPeriod : default });
        }
    }

    private static void WriteApi(Scene scene, object isEnabled)
    {
        if (scene.Profile is { } profile)
        {
            scene.Store.Save(profile with { ApiIsEnabled = (bool)isEnabled });
        }

        foreach (var set in scene.User is { } user && !(bool)isEnabled ? scene.Store.SetsOf(user).Where(set => set.ApiIsEnabled).ToList() : [])
        {
            scene.Store.Save(set with { ApiIsEnabled = false });
        }
    }

    private static void WriteHours(Scene scene, object isWithin)
    {
        if (scene.Profile is { } profile)
        {
            scene.Store.Save(profile with { LoginHours = (bool)isWithin ? null : scene.Now.UtcDateTime.Hour < 12 ? new(18, 23) : new(1, 6) });
        }
    }

    private static void WriteAssigned(Scene scene, object isAssigned)
    {
        if (scene is not { App: { } app, FreshUser: { } user })
        {
            return;
        }

        if ((bool)isAssigned)
        {
            var access = $"Access to {app.Name}";
            scene.Store.Save(new PermissionSetRecord { Id = SalesforceId.Of(SalesforceId.PermissionSet, 900 + app.Number), Name = access, Apps = [app.Name] });
            scene.Store.Save(user with { PermissionSets = [.. user.PermissionSets.Remove(access), access] });
            return;
        }

        if (scene.Profile is { } profile)
        {
            scene.Store.Save(profile with { Apps = profile.Apps.Remove(app.Name) });
        }

        scene.Store.Save(user with { PermissionSets = user.PermissionSets.RemoveAll(name => scene.Store.PermissionSets.Any(set => set.Name == name && set.Apps.Contains(app.Name))) });
    }
}
