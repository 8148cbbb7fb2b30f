using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Permissions that only some orgs have, or only the Tooling API shows: asked apart, so that an org without them still answers the rest.</summary>
internal sealed class RarePermissionsSource : OrgSource
{
    public const string Called = "Rare permissions of the user";
    private const string Uninstalled = "PermissionsCanApproveUninstalledApps";
    private const string SingleSignOn = "PermissionsIsSsoEnabled";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.MayApproveUninstalled, Person.MustUseSso];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.ManageUsers];

    public override IEnumerable<OrgAsk> Asks(OrgView view) => AccessSource.SetsOf(view) is var (sets, _) && !sets.IsEmpty
        ? [OrgAsk.Tooling(Called, $"SELECT Id, Label, {Uninstalled}, {SingleSignOn} FROM PermissionSet WHERE Id IN {Soql.In(sets.Order(StringComparer.Ordinal))}")]
        : AccessSource.AsksOfUser(view);

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called) is { IsAnswered: true, Rows.IsEmpty: false } look)
        {
            var isSure = AccessSource.SetsOf(view) is { IsSure: true } && IsComplete(view);
            UserPermissionsSource.Sum(book, Person.MayApproveUninstalled, look, Uninstalled, isSure);
            UserPermissionsSource.Sum(book, Person.MustUseSso, look, SingleSignOn, isSure);
        }
    }
}
