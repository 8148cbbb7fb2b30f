using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Connected apps: of the policies only a few are there, but the list is complete, so what is missing from it is not installed.</summary>
internal sealed class ConnectedAppSource : OrgSource
{
    public const string Called = "Connected Apps";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [App.IsInstalled, App.PermittedUsers, App.SavedAgo, App.WantsHighAssurance];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.Customize];

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        view.App is { Kind: AppKind.ExternalClientApp } ? []
        : [OrgAsk.Query(Called, "SELECT Id, Name, OptionsAllowAdminApprovedUsersOnly, OptionsHasSessionLevelPolicy, LastModifiedDate FROM ConnectedApplication")];

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called) is not { IsAnswered: true } look)
        {
            return;
        }

        if (look.Rows.FirstOrDefault(row => view.App is { } app && row.Text("Id") == app.Id) is { } row)
        {
            if (row.Flag("OptionsAllowAdminApprovedUsersOnly") is { } approved)
            {
                book.Add(App.PermittedUsers, approved ? PermittedUsers.AdminApproved : PermittedUsers.AllUsers, row.At("OptionsAllowAdminApprovedUsersOnly"));
            }

            // That there is a policy is sure; what it asks for is not said here.
            if (row.Flag("OptionsHasSessionLevelPolicy") is { } hasLevel)
            {
                book.Add(App.WantsHighAssurance, hasLevel, row.At("OptionsHasSessionLevelPolicy", hasLevel ? Standing.Derived : Standing.Read));
            }

            Saved(view, book, row);
        }
        else if (view.App is null && IsComplete(view) && IsUsedHere(view))
        {
            book.Add(App.IsInstalled, false, look.AtQuestion(Standing.Read, $"none of the {look.Rows.Length} is called {view.AppName}"));
        }
        else if (view.App is null)
        {
            book.Lack(App.IsInstalled, $"no app of this org is called {view.AppName}, as far as this user sees; give its name as Setup shows it.");
        }
    }

    /// <summary>How long before the failure a row was saved. A later save says nothing about how it was then.</summary>
    public static void Saved(OrgView view, OrgBook book, OrgRow row)
    {
        if (row.Time("LastModifiedDate") is { } saved && saved <= view.FailedAt)
        {
            book.Add(App.SavedAgo, view.FailedAt - saved, row.At("LastModifiedDate"));
        }
    }

    /// <summary>A name that somebody typed may be no app's at all: the org itself has to have used it.</summary>
    private static bool IsUsedHere(OrgView view) =>
        view.AppName.Length > 0
        && !OrgChange.Of(view).Any(change => change is { Action: "deleteApplication", IsOfFailure: true })
        && (view.Org.Find(LoginHistorySource.Called)?.Rows.Any(row => OrgView.IsCalled(row.Text("Application") ?? "", view.AppName)) is true
            || view.Org.Find(OauthTokenSource.Called)?.Rows.Any(row => OrgView.IsCalled(row.Text("AppName") ?? "", view.AppName)) is true
            || view.Org.Find(AuditTrailSource.Called)?.Rows.Any(row => row.Text("Display")?.Contains(view.AppName, StringComparison.OrdinalIgnoreCase) is true) is true);
}
