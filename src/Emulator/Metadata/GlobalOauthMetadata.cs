using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ExtlClntAppGlobalOauthSettings: key, callbacks and switches.</summary>
internal sealed class GlobalOauthMetadata() : AppMetadata("ExtlClntAppGlobalOauthSettings", "extlClntAppGlobalOauthSets", "ecaGlblOauth", AppKind.ExternalClientApp, "_glbloauth")
{
    // An app without a key has no OAuth yet.
    protected override bool Has(AppRecord app) => app.ConsumerKey.Length > 0;

    protected override IEnumerable<XElement?> Write(Store store, AppRecord app) =>
    [
        Node("callbackUrl", string.Join('\n', app.Callbacks)),
        Optional("certificate", Certificates.Bare(app)),
        Node("consumerKey", app.ConsumerKey),
        Node("externalClientApplication", app.DeveloperName),
        Node("isClientCredentialsFlowEnabled", app.Flows.Contains(Flow.ClientCredentials)),
        Node("isConsumerSecretOptional", !app.RequiresSecret),
        Node("isDeviceFlowEnabled", app.Flows.Contains(Flow.Device)),
        Node("isNamedUserJwtEnabled", app.TokenFormat is TokenFormat.Jwt),
        Node("isPkceRequired", app.RequiresPkce),
        Node("isRefreshTokenRotationEnabled", app.Rotates),
        Node("isSecretRequiredForRefreshToken", app.RequiresSecret),
        Node("isTokenExchangeEnabled", app.Flows.Contains(Flow.TokenExchange)),
        Node("label", $"{app.DeveloperName}_glbloauth"),
    ];

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("label", "externalClientApplication", "isSecretRequiredForTokenExchange", "isSecretRequiredForRefreshToken", "isCodeCredFlowEnabled", "isCodeCredPostOnly", "isIntrospectAllTokens", "isEnforceRefreshTokenTTL", "isDPopEnabled", "isMtlsEnabled", "idTokenConfig", "shouldRotateConsumerKey", "shouldRotateConsumerSecret");
        if (app.ConsumerKey.Length == 0)
        {
            Need(xml, "callbackUrl", "label");
        }

        var flows = Switched(app.Flows, Flow.ClientCredentials, xml.Flag("isClientCredentialsFlowEnabled"));
        flows = Switched(flows, Flow.Device, xml.Flag("isDeviceFlowEnabled"));
        return NewApps.WithKey(store, app, xml.Text("consumerKey"), xml.Text("consumerSecret")) with
        {
            Callbacks = Lines(xml.Text("callbackUrl"), app.Callbacks),
            Certificate = CertificateOf(xml.Text("certificate"), app, xml),
            FormerCertificate = null,
            RequiresPkce = xml.Flag("isPkceRequired") ?? app.RequiresPkce,
            Rotates = xml.Flag("isRefreshTokenRotationEnabled") ?? app.Rotates,
            RequiresSecret = xml.Flag("isConsumerSecretOptional") is { } isOptional ? !isOptional : app.RequiresSecret,
            TokenFormat = xml.Flag("isNamedUserJwtEnabled") is { } isJwt ? isJwt ? TokenFormat.Jwt : TokenFormat.Opaque : app.TokenFormat,
            Flows = Switched(flows, Flow.TokenExchange, xml.Flag("isTokenExchangeEnabled")),
        };
    }
}
