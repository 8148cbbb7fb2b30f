using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The user as whom the client credentials flow runs: there, active, allowed to use the API?</summary>
internal sealed partial class RunAsSource : OrgSource
{
    public const string Called = "Run As user";
    private const string Permissions = "Permissions of the Run As user";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [App.RunAs];

    public override ImmutableArray<Permission> Needs => [Permission.ManageUsers, Permission.ViewAllUsers];

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        if (Named(view) is not var (field, value))
        {
            yield break;
        }

        yield return OrgAsk.Query(Called, $"SELECT Id, Username, IsActive, UserType FROM User WHERE {field} = {Soql.Text(value)}");
        if (view.Org.Find(Called)?.Rows is [var user] && user.Text("Id") is { } id)
        {
            yield return OrgAsk.Query(Permissions, $"SELECT Id, Label, PermissionsApiEnabled FROM PermissionSet WHERE Id IN (SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = {Soql.Text(id)})");
        }
    }

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called) is not { IsAnswered: true } look)
        {
            return;
        }

        if (look.Rows.IsEmpty)
        {
            if (IsComplete(view))
            {
                book.Add(App.RunAs, RunAs.Unsuitable, look.AtQuestion(Standing.Read));
            }
        }
        else if (look.Rows[0].Flag("IsActive") is false)
        {
            book.Add(App.RunAs, RunAs.Unsuitable, look.Rows[0].At("IsActive"));
        }
        else if (view.Org.Find(Permissions) is { IsAnswered: true, Rows.IsEmpty: false } sets)
        {
            var granting = sets.Rows.FirstOrDefault(row => row.Flag("PermissionsApiEnabled") is true);
            book.Add(App.RunAs, granting is null ? RunAs.Unsuitable : RunAs.Suitable, (granting ?? sets.Rows[0]).At("PermissionsApiEnabled", granting is null ? Standing.Derived : Standing.Read));
        }
    }

    private static (string Field, string Value)? Named(OrgView view) =>
        ExternalAppSource.PolicyOf(view)?.Text("ClientCredentialsFlowUser") is { } id ? ("Id", id)
        : view.Org.Of(AppMetadataSource.Called).SelectMany(look => look.Documents).SelectMany(document => document.Excerpts).Select(excerpt => User().Match(excerpt.Text)).FirstOrDefault(match => match.Success) is { } match ? ("Username", match.Groups[1].Value)
        : null;

    [GeneratedRegex("<(?:oauthClientCredentialUser|clientCredentialsFlowUser)>([^<]+)</", RegexOptions.CultureInvariant)]
    private static partial Regex User();
}
