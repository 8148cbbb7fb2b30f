using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>PermissionSet: user permissions. Which apps it admits to is not in its file.</summary>
internal sealed class PermissionSetMetadata() : MetadataType("PermissionSet", "permissionsets", "permissionset")
{
    public override IEnumerable<string> Names(Store store) => store.PermissionSets.Select(set => set.Name.Replace(' ', '_'));

    public override IEnumerable<XElement>? Write(Store store, string fullName) => Find(store, fullName) is not { } set ? null :
    [
        Node("hasActivationRequired", false), Node("label", set.Name), .. UserPermissions.Of(set).Select(UserPermissions.Write),
    ];

    public override Action Read(Store store, string fullName, MetadataXml xml)
    {
        // A set that is not there is made: that is how a repair brings its own.
        var set = Find(store, fullName) ?? new PermissionSetRecord { Id = SalesforceId.Mixed(SalesforceId.PermissionSet, fullName), Name = xml.Text("label") ?? fullName };
        xml.Ignore("label", "description", "hasActivationRequired", "license", "applicationVisibilities", "classAccesses", "fieldPermissions", "objectPermissions", "pageAccesses", "recordTypeVisibilities", "tabSettings", "customPermissions", "externalCredentialPrincipalAccesses", "flowAccesses");
        var next = set with
        {
            ApiIsEnabled = UserPermissions.Sent(xml, "ApiEnabled", otherwise: false),
            CustomizesApplication = UserPermissions.Sent(xml, "CustomizeApplication", otherwise: false),
            ManagesUsers = UserPermissions.Sent(xml, "ManageUsers", otherwise: false),
            ModifiesMetadata = UserPermissions.Sent(xml, "ModifyMetadata", otherwise: false),
            MonitorsLoginHistory = UserPermissions.Sent(xml, "MonitorLoginHistory", otherwise: false),
            ViewsEventLogFiles = UserPermissions.Sent(xml, "ViewEventLogFiles", otherwise: false),
            ViewsAllProfiles = UserPermissions.Sent(xml, "ViewAllProfiles", otherwise: false),
            ViewsAllUsers = UserPermissions.Sent(xml, "ViewAllUsers", otherwise: false),
            ViewsSetup = UserPermissions.Sent(xml, "ViewSetup", otherwise: false),
        };
        xml.RefuseOthers(Name);
        return () => store.Save(next);
    }

    private static PermissionSetRecord? Find(Store store, string fullName) => store.PermissionSets.FirstOrDefault(set => set.Name.Replace(' ', '_') == fullName);
}
