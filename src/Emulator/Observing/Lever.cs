using SfOAuth.Knowledge;

namespace SfOAuth.Emulation;

/// <summary>A setting of the model and the place in the org where its value is kept.</summary>
/// <param name="Read">The value here; null where it is not a matter of this scene.</param>
/// <param name="Write">Changes it for this scene.</param>
internal sealed record Lever(Setting Setting, Func<Scene, object?> Read, Action<Scene, object> Write)
{
    /// <summary>A setting of the org.</summary>
    public static Lever OfOrg<T>(Setting<T> setting, Func<OrgRecord, T> read, Func<OrgRecord, T, OrgRecord> write)
        where T : notnull =>
        new(setting, scene => read(scene.Store.Org), (scene, value) => scene.Store.Save(write(scene.Store.Org, (T)value)));

    /// <summary>A setting of the app.</summary>
    public static Lever OfApp<T>(Setting<T> setting, Func<AppRecord, T> read, Func<AppRecord, T, AppRecord> write)
        where T : notnull =>
        new(setting, scene => scene.App is { } app ? read(app) : null, (scene, value) =>
        {
            if (scene.FreshApp is { } app)
            {
                scene.Store.Save(write(app, (T)value));
            }
        });

    /// <summary>A setting of the user.</summary>
    public static Lever OfUser<T>(Setting<T> setting, Func<UserRecord, T> read, Func<UserRecord, T, UserRecord> write)
        where T : notnull =>
        new(setting, scene => scene.User is { } user ? read(user) : null, (scene, value) =>
        {
            if (scene.FreshUser is { } user)
            {
                scene.Store.Save(write(user, (T)value));
            }
        });

    /// <summary>A setting of the user's profile.</summary>
    public static Lever OfProfile<T>(Setting<T> setting, Func<ProfileRecord, T> read, Func<ProfileRecord, T, ProfileRecord> write)
        where T : notnull =>
        new(setting, scene => scene.Profile is { } profile ? read(profile) : null, (scene, value) =>
        {
            if (scene.Profile is { } profile)
            {
                scene.Store.Save(write(profile, (T)value));
            }
        });
}
