using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The app as metadata: for connected apps the only place of most policies, for both kinds that of callbacks, flows and certificate.</summary>
internal sealed class AppMetadataSource : OrgSource
{
    public const string Called = "App as metadata";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } =
    [
        App.IpRelaxation, App.RefreshPolicy, App.RefreshWindow, App.Rotates, App.RequiresPkce, App.RunAs, App.Certificate, App.CertificateHasExpired, App.HasRefreshScope, App.TokenFormat, App.WantsHighAssurance, App.FlowIsOn,
        App.PermittedUsers, Grant.SessionTimeout, Request.RedirectUri, Client.ConsumerKey,
    ];

    public override ImmutableArray<Permission> Needs => [Permission.Metadata];

    public override IEnumerable<OrgAsk> Asks(OrgView view) => view.App switch
    {
        { Kind: AppKind.ConnectedApp, Name.Length: > 0 } app => [OrgAsk.Metadata(Called, "ConnectedApp", app.Name)],
        { Kind: AppKind.ExternalClientApp, Name.Length: > 0 } app =>
        [
            OrgAsk.Metadata(Called, "ExtlClntAppGlobalOauthSettings", $"{app.Name}_glbloauth"),
            .. ExternalAppSource.PolicyOf(view) is null ? [OrgAsk.Metadata(Called, "ExtlClntAppOauthConfigurablePolicies", $"{app.Name}_oauthPlcy")] : Array.Empty<OrgAsk>(),
        ],
        _ => [],
    };

    /// <summary>What the files say is read as of any other files of a project.</summary>
    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Of(Called).Any(look => look is { IsAnswered: true, Documents.IsEmpty: true }))
        {
            foreach (var setting in Tells)
            {
                book.Lack(setting, $"{Called}: the org lists {view.AppName} and does not hand it out; an app that belongs to another org is read there.");
            }
        }
    }
}
