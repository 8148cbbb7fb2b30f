using System.Globalization;
using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>Profile: login IP ranges, login hours, user permissions.</summary>
internal sealed class ProfileMetadata() : MetadataType("Profile", "profiles", "profile")
{
    public override IEnumerable<string> Names(Store store) => store.Profiles.Select(profile => profile.Name);

    public override IEnumerable<XElement>? Write(Store store, string fullName) => Find(store, fullName) is not { } profile ? null :
    [
        Node("custom", true),
        .. profile.LoginHours is { } hours ? [Node("loginHours", [.. Words.Days.SelectMany(day => new[] { Node($"{day}Start", Words.Minutes(hours.From)), Node($"{day}End", Words.Minutes(hours.To)) })])] : Array.Empty<XElement>(),
        .. profile.LoginIpRanges.Select(range => Node("loginIpRanges", Node("endAddress", range.End), Node("startAddress", range.Start))),
        Node("userLicense", "Salesforce"),
        .. UserPermissions.Of(profile).Select(UserPermissions.Write),
    ];

    public override Action Read(Store store, string fullName, MetadataXml xml)
    {
        var profile = Find(store, fullName) ?? throw Unknown(Name, fullName);
        xml.Ignore("custom", "userLicense", "description", "loginFlows", "applicationVisibilities", "classAccesses", "fieldPermissions", "layoutAssignments", "objectPermissions", "pageAccesses", "recordTypeVisibilities", "tabVisibilities", "customPermissions", "customMetadataTypeAccesses", "customSettingAccesses", "flowAccesses");
        var ranges = xml.Nodes("loginIpRanges");
        var hours = xml.Nodes("loginHours");
        var next = profile with
        {
            LoginIpRanges = ranges.Count == 0 ? profile.LoginIpRanges : [.. ranges.Select(Range).Where(range => range.Start.Length > 0)],
            LoginHours = hours.Count == 0 ? profile.LoginHours : Hours(hours[0]),
            ApiIsEnabled = UserPermissions.Sent(xml, "ApiEnabled", profile.ApiIsEnabled),
            CustomizesApplication = UserPermissions.Sent(xml, "CustomizeApplication", profile.CustomizesApplication),
            ManagesUsers = UserPermissions.Sent(xml, "ManageUsers", profile.ManagesUsers),
            ModifiesMetadata = UserPermissions.Sent(xml, "ModifyMetadata", profile.ModifiesMetadata),
            MonitorsLoginHistory = UserPermissions.Sent(xml, "MonitorLoginHistory", profile.MonitorsLoginHistory),
            ViewsEventLogFiles = UserPermissions.Sent(xml, "ViewEventLogFiles", profile.ViewsEventLogFiles),
            ViewsAllProfiles = UserPermissions.Sent(xml, "ViewAllProfiles", profile.ViewsAllProfiles),
            ViewsAllUsers = UserPermissions.Sent(xml, "ViewAllUsers", profile.ViewsAllUsers),
            ViewsSetup = UserPermissions.Sent(xml, "ViewSetup", profile.ViewsSetup),
        };
        xml.RefuseOthers(Name);
        return () => store.Save(next);
    }

    // Metadata names the standard profiles in a way of its own.
    private static ProfileRecord? Find(Store store, string fullName)
    {
        var name = fullName switch { "Admin" => "System Administrator", "Standard" => "Standard User", _ => Uri.UnescapeDataString(fullName) };
        return store.Profiles.FirstOrDefault(profile => profile.Name == name);
    }

    private static IpRange Range(XElement node)
    {
        var range = new IpRange(MetadataXml.Child(node, "startAddress"), MetadataXml.Child(node, "endAddress"));
        return (range.Start.Length == 0 && range.End.Length == 0) || (System.Net.IPAddress.TryParse(range.Start, out _) && System.Net.IPAddress.TryParse(range.End, out _))
            ? range
            : throw new MetadataException("loginIpRanges: an address is not valid");
    }

    // The emulator knows one window for all days: Monday's stands for the week. An empty element takes the hours away.
    private static LoginHours? Hours(XElement node) =>
        Hour(MetadataXml.Child(node, "mondayStart")) is { } from && Hour(MetadataXml.Child(node, "mondayEnd")) is { } to ? new(from, to) : null;

    private static int? Hour(string minutes) => int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_440 ? number / 60 : null;
}
