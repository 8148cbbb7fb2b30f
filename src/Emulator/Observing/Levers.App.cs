using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What is kept with the app.</summary>
internal static partial class Levers
{
    private const string RefreshScope = "refresh_token";

    private static IEnumerable<Lever> OfApp() =>
    [
        Lever.OfApp(App.Kind, app => app.Kind, WithKind),
        Lever.OfApp(App.HomeOrg, app => app.HomeOrg, (app, home) => app with { HomeOrg = home }),
        Lever.OfApp(App.IsInstalled, app => app.IsInstalled, (app, value) => app with { IsInstalled = value }),
        Lever.OfApp(App.Exists, app => app.Exists, (app, value) => app with { Exists = value }),
        Lever.OfApp(App.IsBlocked, app => app.IsBlocked, (app, value) => app with { IsBlocked = value }),
        Lever.OfApp(App.VendorRevoked, app => app.VendorRevoked, (app, value) => app with { VendorRevoked = value }),
        Lever.OfApp(App.OauthPluginIsOn, app => app.OauthPluginIsOn, (app, value) => app with { OauthPluginIsOn = value }),
        Lever.OfApp(App.PermittedUsers, app => app.PermittedUsers, (app, value) => app with { PermittedUsers = value }),
        Lever.OfApp(App.IpRelaxation, app => app.IpRelaxation, (app, value) => app with { IpRelaxation = value }),
        Lever.OfApp(App.RefreshPolicy, app => app.RefreshPolicy, (app, value) => app with { RefreshPolicy = value }),
        Lever.OfApp(App.RefreshWindow, app => app.RefreshWindow, (app, value) => app with { RefreshWindow = value }),
        Lever.OfApp(App.Rotates, app => app.Rotates, (app, value) => app with { Rotates = value }),
        Lever.OfApp(App.RequiresPkce, app => app.RequiresPkce, (app, value) => app with { RequiresPkce = value }),
        Lever.OfApp(App.TokenFormat, app => app.TokenFormat, (app, value) => app with { TokenFormat = value }),
        Lever.OfApp(App.WantsHighAssurance, app => app.WantsHighAssurance, (app, value) => app with { WantsHighAssurance = value }),
        Lever.OfApp(App.TokenHandler, app => app.TokenHandler, (app, value) => app with { TokenHandler = value }),
        Lever.OfApp(App.CertificateHasExpired, app => app.CertificateHasExpired, (app, value) => app with { CertificateHasExpired = value }),
        Lever.OfApp(App.HasRefreshScope, HasRefreshScope, WithRefreshScope),
        new(App.FlowIsOn, scene => scene.App?.Flows.Contains(scene.Flow), WriteFlow),
        new(App.SavedAgo, scene => SavedAgo(scene), WriteSavedAgo),
        new(App.RefreshIpIsAllowed, scene => scene.App is { } app ? app.RefreshIpAllowlist.IsEmpty || app.RefreshIpAllowlist.Any(range => range.Holds(scene.From)) : null, WriteRefreshIp),
        new(App.RunAs, scene => scene.App is { } app ? RunAsOf(scene.Store, app) : null, WriteRunAs),
        new(App.Certificate, scene => scene.App switch { { Certificate: null } => CertificateState.Missing, { FormerCertificate: not null } => CertificateState.Other, _ => null }, WriteCertificate),
    ];

    /// <summary>The id tells the kind.</summary>
    private static AppRecord WithKind(AppRecord app, AppKind kind) =>
        kind == app.Kind ? app : app with { Kind = kind, Id = SalesforceId.Of(kind is AppKind.ExternalClientApp ? SalesforceId.ExternalClientApp : SalesforceId.ConnectedApp, app.Number) };

    /// <summary>Is the app's Run As user there, active and allowed to use the API?</summary>
    public static RunAs RunAsOf(Store store, AppRecord app) =>
        app.RunAs is null ? RunAs.Missing
        : store.UserOfName(app.RunAs) is { IsActive: true } user && MayUseApi(store, user) ? RunAs.Suitable
        : RunAs.Unsuitable;

    private static bool HasRefreshScope(AppRecord app) => app.Scopes.Contains(RefreshScope) || app.Scopes.Contains("offline_access");

    private static AppRecord WithRefreshScope(AppRecord app, bool wanted) =>
        app with { Scopes = wanted ? [.. app.Scopes.Remove(RefreshScope), RefreshScope] : app.Scopes.Remove(RefreshScope).Remove("offline_access") };

    // A save is felt only where the org was told to take time over it.
    private static TimeSpan? SavedAgo(Scene scene) =>
        scene.App is { } app && scene.Now - app.SavedAt is var ago && ago < scene.Store.Org.PropagationDelay ? ago : null;

    private static void WriteSavedAgo(Scene scene, object ago)
    {
        scene.Store.Save(scene.Store.Org with { PropagationDelay = TimeSpan.FromMinutes(10) });
        if (scene.FreshApp is { } app)
        {
            scene.Store.Save(app with { SavedAt = scene.Now - (TimeSpan)ago });
        }
    }

    private static void WriteFlow(Scene scene, object isOn)
    {
        if (scene.FreshApp is { } app)
        {
            scene.Store.Save(app with { Flows = (bool)isOn ? [.. Enum.GetValues<Flow>()] : [] });
        }
    }

    private static void WriteRefreshIp(Scene scene, object isAllowed)
    {
        if (scene.FreshApp is { } app)
        {
            scene.Store.Save(app with { RefreshIpAllowlist = (bool)isAllowed ? [] : [IpRange.Elsewhere] });
        }
    }

    private static void WriteRunAs(Scene scene, object state)
    {
        if (scene.FreshApp is { } app)
        {
            scene.Store.Save(app with { RunAs = (RunAs)state switch { RunAs.Missing => null, RunAs.Unsuitable => "nobody.suitable@acme.example", _ => scene.User?.Username ?? app.RunAs } });
        }
    }

    private static void WriteCertificate(Scene scene, object state)
    {
        if (scene.FreshApp is { } app)
        {
            var former = app.FormerCertificate ?? app.Certificate;
            scene.Store.Save((CertificateState)state is CertificateState.Matches
                ? app with { Certificate = former, FormerCertificate = null }
                : app with { Certificate = (CertificateState)state is CertificateState.Other ? Certificates.Foreign() : null, FormerCertificate = former });
        }
    }
}
