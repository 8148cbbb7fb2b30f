using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The app of the failure, as the org lists it.</summary>
/// <param name="Name">Its developer name; empty where only the label is listed.</param>
/// <param name="Row">The row that lists it.</param>
internal sealed record AppSeen(string Id, string Label, string Name, AppKind Kind, OrgRow Row)
{
    private const string ConnectedApp = "0H4";
    private const string ExternalClientApp = "0xI";

    /// <summary>Finds it by label or developer name. Blanks, signs and capital letters do not matter.</summary>
    public static AppSeen? Among(OrgSnapshot org, string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        foreach (var (source, id, label, developer) in new[] { (AppsSource.Called, "ApplicationId", "Label", "Name"), (ConnectedAppSource.Called, "Id", "Name", ""), (ExternalAppSource.Called, "Id", "MasterLabel", "DeveloperName") })
        {
            foreach (var row in org.Find(source)?.Rows ?? [])
            {
                if (KindOf(row.Text(id)) is { } kind && (OrgView.IsCalled(row.Text(label) ?? "", name) || OrgView.IsCalled(row.Text(developer) ?? "", name)))
                {
                    return new(row.Text(id)!, row.Text(label) ?? name, row.Text(developer) ?? "", kind, row);
                }
            }
        }

        return null;
    }

    /// <summary>The first letters of an id tell the kind.</summary>
    public static AppKind? KindOf(string? id) =>
        id is null ? null
        : id.StartsWith(ConnectedApp, StringComparison.Ordinal) ? AppKind.ConnectedApp
        : id.StartsWith(ExternalClientApp, StringComparison.Ordinal) ? AppKind.ExternalClientApp
        : null;
}
