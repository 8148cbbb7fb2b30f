using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ExtlClntAppOauthSecuritySettings: from where refresh tokens may come.</summary>
internal sealed class OauthSecurityMetadata() : AppMetadata("ExtlClntAppOauthSecuritySettings", "extlClntAppOauthSecuritySettings", "ecaOauthSecurity", AppKind.ExternalClientApp, "_oauthSecurity")
{
    protected override IEnumerable<XElement?> Write(Store store, AppRecord app) =>
    [
        Node("externalClientApplication", app.DeveloperName), Node("label", $"{app.DeveloperName}_oauthSecurity"),
        .. app.RefreshIpAllowlist.Select(range => Node("tokenIpRanges", Node("endIpAddress", range.End), Node("startIpAddress", range.Start))),
    ];

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("label", "externalClientApplication", "tlsClientAuthCertParamType", "tlsClientAuthCertParamValue");
        return app with { RefreshIpAllowlist = [.. xml.Nodes("tokenIpRanges").Select(node => new IpRange(MetadataXml.Child(node, "startIpAddress"), MetadataXml.Child(node, "endIpAddress")))] };
    }
}
