using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ExtlClntAppOauthSettings: the scopes.</summary>
internal sealed class OauthMetadata() : AppMetadata("ExtlClntAppOauthSettings", "extlClntAppOauthSettings", "ecaOauth", AppKind.ExternalClientApp, "_oauth")
{
    protected override IEnumerable<XElement?> Write(Store store, AppRecord app) =>
        [Node("commaSeparatedOauthScopes", string.Join(", ", ScopeWords.Of(app.Scopes))), Node("externalClientApplication", app.DeveloperName), Node("label", $"{app.DeveloperName}_oauth")];

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("label", "externalClientApplication", "commaSeparatedCustomScopes", "oauthLink", "isFirstPartyAppEnabled", "clientAssertionCertificate", "singleLogoutUrl", "trustedIpRanges", "customAttributes", "assetTokenAudiences", "assetTokenSigningCertificate", "assetTokenValidity", "areAttributesIncludedInAssetToken", "areCustomPermsIncludedInAssetToken");
        return app with { Scopes = xml.Text("commaSeparatedOauthScopes") is { } scopes ? [.. Listed(scopes).Select(ScopeWords.Read)] : app.Scopes };
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
