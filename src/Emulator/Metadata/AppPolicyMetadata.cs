using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ExtlClntAppConfigurablePolicies: the switches of the app in this org.</summary>
internal sealed class AppPolicyMetadata() : AppMetadata("ExtlClntAppConfigurablePolicies", "extlClntAppPolicies", "ecaPlcy", AppKind.ExternalClientApp, "_plcy")
{
    protected override IEnumerable<XElement?> Write(Store store, AppRecord app) =>
        [Node("externalClientApplication", app.DeveloperName), Node("isEnabled", true), Node("isOauthPluginEnabled", app.OauthPluginIsOn), Node("label", $"{app.DeveloperName}_plcy"), Node("startPage", "None")];

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("label", "externalClientApplication", "startPage", "startUrl", "isSamlPluginEnabled", "isCanvasPluginEnabled", "isMobilePluginEnabled", "isNotificationPluginEnabled", "isPushPluginEnabled", "isAttestPluginEnabled");
        return app with { OauthPluginIsOn = (xml.Flag("isEnabled") ?? true) && (xml.Flag("isOauthPluginEnabled") ?? app.OauthPluginIsOn) };
    }
}
