using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ExternalClientApplication: the head of the family.</summary>
internal sealed class ExternalAppMetadata() : AppMetadata("ExternalClientApplication", "externalClientApps", "eca", AppKind.ExternalClientApp)
{
    protected override IEnumerable<XElement?> Write(Store store, AppRecord app) =>
    [
        Node("contactEmail", "admin@acme.example"), Node("distributionState", "Local"), Node("isProtected", false), Node("label", app.Name), Node("orgScopedExternalApp", $"{store.Org.Id[..15]}:{app.DeveloperName}"),
    ];

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("contactEmail", "contactPhone", "description", "distributionState", "iconUrl", "infoUrl", "isProtected", "logoUrl", "managedType", "orgScopedExternalApp");
        return app with { Name = xml.Text("label") ?? app.Name };
    }

    protected override AppRecord Make(Store store, string fullName, MetadataXml xml)
    {
        Need(xml, "label", "contactEmail", "distributionState");
        return NewApps.External(store, fullName);
    }
}
