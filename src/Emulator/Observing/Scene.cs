using System.Net;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Whom a setting is about: the app and the user of a request, and the flow between them.</summary>
internal sealed record Scene(Store Store, AppRecord? App, UserRecord? User, Flow Flow, IPAddress From)
{
    public DateTimeOffset Now => Store.Clock.Now;

    public ProfileRecord? Profile => User is null ? null : Store.ProfileOf(User);

    /// <summary>The app as it is now, after what was changed since the scene was set.</summary>
    public AppRecord? FreshApp => App is null ? null : Store.App(App.Number);

    public UserRecord? FreshUser => User is null ? null : Store.User(User.Number);
}
