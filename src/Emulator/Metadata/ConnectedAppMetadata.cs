using System.Globalization;
using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ConnectedApp: settings and policies of a connected app in one file.</summary>
internal sealed class ConnectedAppMetadata() : AppMetadata("ConnectedApp", "connectedApps", "connectedApp", AppKind.ConnectedApp)
{
    protected override IEnumerable<XElement?> Write(Store store, AppRecord app) =>
    [
        Node("contactEmail", "admin@acme.example"),
        Node("label", app.Name),
        app.ConsumerKey.Length > 0 ? Node("oauthConfig", Oauth(app)) : null,
        Node("oauthPolicy", Node("ipRelaxation", Words.Relaxation(app.IpRelaxation)), Node("refreshTokenPolicy", Words.Refresh(app))),
        .. SetsOf(store, app).Select(name => Node("permissionSetName", name)),
        .. ProfilesOf(store, app).Select(name => Node("profileName", name)),
        app.SessionTimeout is { } timeout ? Node("sessionPolicy", Node("sessionTimeout", timeout.TotalMinutes.ToString("0", CultureInfo.InvariantCulture))) : null,
    ];

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("contactEmail", "contactPhone", "description", "logoUrl", "iconUrl", "infoUrl", "startUrl", "mobileStartUrl", "attributes", "ipRanges", "plugin", "pluginExecutionUser", "canvas", "canvasConfig", "samlConfig", "mobileAppConfig");
        var policy = xml.Text("oauthPolicy/refreshTokenPolicy") is { } word ? Words.ReadRefresh(word) ?? throw new MetadataException($"refreshTokenPolicy: '{word}' is not a valid value") : (app.RefreshPolicy, null);
        return WithOauth(WithKey(store, app, xml), xml) with
        {
            Name = xml.Text("label") ?? app.Name,
            RefreshPolicy = policy.Item1,
            RefreshWindow = policy.Item2?.Span ?? app.RefreshWindow,
            IpRelaxation = xml.Text("oauthPolicy/ipRelaxation") is { } relaxation ? Words.ReadRelaxation(relaxation) ?? throw new MetadataException($"ipRelaxation: '{relaxation}' is not a valid value") : app.IpRelaxation,
            SessionTimeout = xml.Number("sessionPolicy/sessionTimeout") is { } minutes ? TimeSpan.FromMinutes(minutes) : xml.IsWhole ? null : app.SessionTimeout,
        };
    }

    protected override (IReadOnlyList<string>? Profiles, IReadOnlyList<string>? Sets) Admitted(MetadataXml xml) => (xml.All("profileName"), xml.All("permissionSetName"));

    protected override AppRecord Make(Store store, string fullName, MetadataXml xml)
    {
        Need(xml, "label", "contactEmail");
        return NewApps.Connected(store, fullName);
    }

    /// <summary>An app without <c>oauthConfig</c> has no key, and no client can come with it.</summary>
    private static AppRecord WithKey(Store store, AppRecord app, MetadataXml xml)
    {
        if (xml.Nodes("oauthConfig").Count == 0)
        {
            return app;
        }

        if (app.ConsumerKey.Length == 0)
        {
            Need(xml, "oauthConfig/callbackUrl", "oauthConfig/scopes");
        }

        return NewApps.WithKey(store, app, xml.Text("oauthConfig/consumerKey"), xml.Text("oauthConfig/consumerSecret"));
    }

    private static AppRecord WithOauth(AppRecord app, MetadataXml xml)
    {
        var scopes = xml.All("oauthConfig/scopes");
        var flows = Switched(app.Flows, Flow.ClientCredentials, xml.Flag("oauthConfig/isClientCredentialEnabled"));
        flows = Switched(flows, Flow.Device, xml.Flag("oauthConfig/isDeviceFlowEnabled"));
        flows = Switched(flows, Flow.TokenExchange, xml.Flag("oauthConfig/isTokenExchangeEnabled"));
        return app with
        {
            Callbacks = Lines(xml.Text("oauthConfig/callbackUrl"), app.Callbacks),
            Certificate = CertificateOf(xml.Text("oauthConfig/certificate"), app, xml),
            FormerCertificate = null,
            Scopes = scopes is null ? app.Scopes : [.. scopes.Select(ScopeWords.Read)],
            PermittedUsers = xml.Flag("oauthConfig/isAdminApproved") is { } isApproved ? isApproved ? PermittedUsers.AdminApproved : PermittedUsers.AllUsers : app.PermittedUsers,
            RequiresPkce = xml.Flag("oauthConfig/isPkceRequired") ?? app.RequiresPkce,
            Rotates = xml.Flag("oauthConfig/isRefreshTokenRotationEnabled") ?? app.Rotates,
            RequiresSecret = xml.Flag("oauthConfig/isConsumerSecretOptional") is { } isOptional ? !isOptional : app.RequiresSecret,
            TokenFormat = xml.Flag("oauthConfig/isNamedUserJwtEnabled") is { } isJwt ? isJwt ? TokenFormat.Jwt : TokenFormat.Opaque : app.TokenFormat,
            RunAs = xml.Text("oauthConfig/oauthClientCredentialUser") ?? (xml.IsWhole ? null : app.RunAs),
            Flows = flows,
        };
    }

    private static object?[] Oauth(AppRecord app) =>
    [
        Node("callbackUrl", string.Join('\n', app.Callbacks)),
        Optional("certificate", Certificates.Bare(app)),
        Node("consumerKey", app.ConsumerKey),
        Node("isAdminApproved", app.PermittedUsers is PermittedUsers.AdminApproved),
        Node("isClientCredentialEnabled", app.Flows.Contains(Flow.ClientCredentials)),
        Node("isConsumerSecretOptional", !app.RequiresSecret),
        Node("isDeviceFlowEnabled", app.Flows.Contains(Flow.Device)),
        Node("isNamedUserJwtEnabled", app.TokenFormat is TokenFormat.Jwt),
        Node("isPkceRequired", app.RequiresPkce),
        Node("isRefreshTokenRotationEnabled", app.Rotates),
        Node("isSecretRequiredForRefreshToken", app.RequiresSecret),
        Node("isTokenExchangeEnabled", app.Flows.Contains(Flow.TokenExchange)),
        Optional("oauthClientCredentialUser", app.RunAs),
        .. ScopeWords.Of(app.Scopes).Select(scope => Node("scopes", scope)),
    ];
}
