using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>The rows that admit a user to an app, as data. Ids are looked up in the org they are made in.</summary>
internal static class AssignmentRows
{
    public static IEnumerable<RowReport> Of(Plan plan, DeclaredApp? app, World world, Wishes wishes)
    {
        if (wishes.PermissionSet is not { } set || !plan.Values.Any(value => value.Setting == Person.IsAssigned && value.Value is true))
        {
            yield break;
        }

        var permissionSet = new FieldReport("PermissionSetId", $"SELECT Id FROM PermissionSet WHERE Name = {Soql.Text(set)}");
        if (app is not null)
        {
            var entity = app.Kind is AppKind.ExternalClientApp
                ? $"SELECT Id FROM ExternalClientApplication WHERE DeveloperName = {Soql.Text(app.Name)}"
                : $"SELECT Id FROM ConnectedApplication WHERE Name = {Soql.Text(app.Label)}";
            yield return new("SetupEntityAccess", [permissionSet with { Name = "ParentId" }, new("SetupEntityId", entity)]);
        }

        if ((wishes.User ?? world.Get(Person.Username)) is { } user)
        {
            yield return new("PermissionSetAssignment", [new("AssigneeId", $"SELECT Id FROM User WHERE Username = {Soql.Text(user)}"), permissionSet]);
        }
    }
}
