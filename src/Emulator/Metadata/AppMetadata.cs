using System.Collections.Immutable;
using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What the types of apps have in common.</summary>
internal abstract class AppMetadata(string name, string folder, string suffix, AppKind kind, string ending = "") : MetadataType(name, folder, suffix)
{
    private const string Head = "externalClientApplication";

    public override bool IsPart => ending.Length > 0;

    public override IEnumerable<string> Names(Store store) => Apps(store).Where(Has).Select(app => app.DeveloperName + ending);

    public override IEnumerable<XElement>? Write(Store store, string fullName) => Find(store, fullName) is { } app && Has(app) ? Write(store, app).OfType<XElement>() : null;

    public override Action Read(Store store, string fullName, MetadataXml xml)
    {
        var app = Find(store, fullName, xml);
        var next = Read(store, app ?? Make(store, fullName, xml), xml) with { SavedAt = store.Clock.Now };
        var admitted = Admitted(xml);
        xml.RefuseOthers(Name);
        CheckSets(store, admitted);
        return () =>
        {
            store.Save(next);
            Admit(store, next, admitted);
            if (app is null && kind is AppKind.ConnectedApp)
            {
                store.Note("insertApplication", next.Name);
            }
        };
    }

    /// <summary>True when the app has got this part.</summary>
    protected virtual bool Has(AppRecord app) => true;

    protected abstract IEnumerable<XElement?> Write(Store store, AppRecord app);

    protected abstract AppRecord Read(Store store, AppRecord app, MetadataXml xml);

    /// <summary>The app where there is none yet. Only the head of a family makes one; its parts want it to be there.</summary>
    protected virtual AppRecord Make(Store store, string fullName, MetadataXml xml) =>
        throw (xml.Text(Head) is { } head ? new MetadataException($"In field: {Head} - no ExternalClientApplication named {head} found") : Unknown(Name, fullName));

    /// <summary>Elements without which nothing is made.</summary>
    protected static void Need(MetadataXml xml, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (xml.Text(name) is null)
            {
                throw new MetadataException($"Required field is missing: {name.Split('/')[^1]}");
            }
        }
    }

    /// <summary>Profiles and permission sets that shall admit; null leaves them as they are.</summary>
    protected virtual (IReadOnlyList<string>? Profiles, IReadOnlyList<string>? Sets) Admitted(MetadataXml xml) => (null, null);

    protected static ImmutableArray<string> Lines(string? text, ImmutableArray<string> otherwise) =>
        text is null ? otherwise : [.. text.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    protected static ImmutableArray<Flow> Switched(ImmutableArray<Flow> flows, Flow flow, bool? isOn) => isOn switch
    {
        true => [.. flows.Remove(flow), flow],
        false => flows.Remove(flow),
        null => flows,
    };

    protected static string? CertificateOf(string? text, AppRecord app, MetadataXml xml) =>
        text is null ? xml.IsWhole ? null : app.Certificate : Certificates.Armoured(text) ?? throw new MetadataException("the certificate cannot be read");

    protected static IEnumerable<string> ProfilesOf(Store store, AppRecord app) => store.Profiles.Where(profile => profile.Apps.Contains(app.Name)).Select(profile => profile.Name);

    protected static IEnumerable<string> SetsOf(Store store, AppRecord app) => store.PermissionSets.Where(set => set.Apps.Contains(app.Name)).Select(set => set.Name.Replace(' ', '_'));

    private IEnumerable<AppRecord> Apps(Store store) => store.Apps.Where(app => app.Kind == kind && app is { Exists: true, IsInstalled: true, HomeOrg: Distribution.ThisOrg });

    private AppRecord? Find(Store store, string fullName) => Apps(store).FirstOrDefault(app => app.DeveloperName + ending == fullName);

    /// <summary>Files made by hand have names of their own: the parts of a family are joined by the element that names the app.</summary>
    private AppRecord? Find(Store store, string fullName, MetadataXml xml) =>
        IsPart && xml.Text(Head) is { } head ? Apps(store).FirstOrDefault(app => app.DeveloperName == head) : Find(store, fullName);

    private static void CheckSets(Store store, (IReadOnlyList<string>? Profiles, IReadOnlyList<string>? Sets) admitted)
    {
        if (admitted.Profiles?.FirstOrDefault(name => store.Profiles.All(profile => !Means(name, profile.Name, profile.Id))) is { } profile)
        {
            throw new MetadataException($"In field: profileName - no Profile named {profile} found");
        }

        if (admitted.Sets?.FirstOrDefault(name => store.PermissionSets.All(set => !Means(name, set.Name, set.Id))) is { } missing)
        {
            throw new MetadataException($"In field: permissionSetName - no PermissionSet named {missing} found");
        }
    }

    private static void Admit(Store store, AppRecord app, (IReadOnlyList<string>? Profiles, IReadOnlyList<string>? Sets) admitted)
    {
        foreach (var profile in admitted.Profiles is null ? [] : store.Profiles.ToList())
        {
            store.Save(profile with { Apps = Listed(profile.Apps, app.Name, admitted.Profiles!.Any(name => Means(name, profile.Name, profile.Id))) });
        }

        foreach (var set in admitted.Sets is null ? [] : store.PermissionSets.ToList())
        {
            store.Save(set with { Apps = Listed(set.Apps, app.Name, admitted.Sets!.Any(name => Means(name, set.Name, set.Id))) });
        }
    }

    private static ImmutableArray<string> Listed(ImmutableArray<string> apps, string app, bool isAdmitted) => isAdmitted ? [.. apps.Remove(app), app] : apps.Remove(app);

    // Documentation speaks of ids, public files hold names.
    private static bool Means(string written, string name, string id) => written == name || written == name.Replace(' ', '_') || written == id || (written.Length == 15 && id.StartsWith(written, StringComparison.Ordinal));
}
