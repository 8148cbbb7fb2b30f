using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Who is admitted to the app: permission sets and profiles on the app's side, assignments on the user's.</summary>
internal sealed class AccessSource : OrgSource
{
    public const string Called = "Access to the app";
    public const string Assignments = "Permission sets of the user";
    private const string Groups = "Permission set groups of the user";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.IsAssigned];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.Customize];

    /// <summary>The questions for the user's permission sets; the groups' parts where there are groups.</summary>
    public static IEnumerable<OrgAsk> AsksOfUser(OrgView view)
    {
        if (view.UserId is not { } user)
        {
            return [];
        }

        var groups = view.Org.Find(Assignments)?.Rows.Select(row => row.Text("PermissionSetGroupId")).OfType<string>().Distinct().ToList() ?? [];
        return
        [
            OrgAsk.Query(Assignments, $"SELECT PermissionSetId, PermissionSet.Label, PermissionSet.IsOwnedByProfile, PermissionSetGroupId, IsActive, IsRevoked, ExpirationDate FROM PermissionSetAssignment WHERE AssigneeId = {Soql.Text(user)}"),
            .. groups.Count > 0 ? [OrgAsk.Query(Groups, $"SELECT PermissionSetId, PermissionSetGroupId, PermissionSetGroup.Status FROM PermissionSetGroupComponent WHERE PermissionSetGroupId IN {Soql.In(groups)}")] : Array.Empty<OrgAsk>(),
        ];
    }

    /// <summary>The permission sets that count for the user; null where they are not all known.</summary>
    public static (ImmutableHashSet<string> Sets, bool IsSure)? SetsOf(OrgView view)
    {
        if (view.Org.Find(Assignments) is not { IsAnswered: true, Rows.IsEmpty: false } look)
        {
            return null;
        }

        var counting = look.Rows.Where(row => row.Flag("IsActive") is not false && row.Flag("IsRevoked") is not true && !(row.Time("ExpirationDate") < view.FailedAt)).ToList();
        var sets = counting.Select(row => row.Text("PermissionSetId")).OfType<string>();
        if (look.Rows.All(row => row.Text("PermissionSetGroupId") is null))
        {
            return ([.. sets], true);
        }

        // Only a group that says Updated hands on what its parts say.
        var parts = view.Org.Find(Groups);
        var mine = counting.Select(row => row.Text("PermissionSetGroupId")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ready = (parts?.Rows ?? []).Where(row => mine.Contains(row.Text("PermissionSetGroupId") ?? "") && row.Text("PermissionSetGroup.Status") is "Updated").Select(row => row.Text("PermissionSetId")).OfType<string>();
        return ([.. sets, .. ready], parts is { IsAnswered: true } && parts.Rows.All(row => row.Text("PermissionSetGroup.Status") is "Updated"));
    }

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        view.App is not { } app ? []
        : [OrgAsk.Query(Called, $"SELECT ParentId, Parent.Label, Parent.IsOwnedByProfile, Parent.HasActivationRequired FROM SetupEntityAccess WHERE SetupEntityId = {Soql.Text(app.Id)}"), .. AsksOfUser(view)];

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called) is not { IsAnswered: true } access || SetsOf(view) is not var (sets, isSure))
        {
            return;
        }

        var mine = access.Rows.Where(row => row.Text("ParentId") is { } parent && sets.Contains(parent)).ToList();
        if (mine.Find(row => row.Flag("Parent.HasActivationRequired") is not true) is { } admitted)
        {
            book.Add(Person.IsAssigned, true, admitted.Whole());
        }
        else if (mine.Count > 0)
        {
            book.Lack(Person.IsAssigned, $"{mine[0].Text("Parent.Label")} admits the user only while it is activated in a session; whether it was, the org does not tell.");
        }
        else if (isSure && IsComplete(view))
        {
            book.Add(Person.IsAssigned, false, access.AtQuestion(Standing.Read, access.Rows.IsEmpty ? "" : $"none of the {access.Rows.Length} is a profile or permission set of the user"));
        }
        else if (!isSure)
        {
            book.Lack(Person.IsAssigned, "the user has a permission set group that is not up to date: what it hands on is not known.");
        }
    }
}
