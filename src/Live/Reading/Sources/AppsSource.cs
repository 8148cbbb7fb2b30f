using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The list of apps of both kinds: which is meant, of which kind it is, and whether only approved users may use it.</summary>
internal sealed class AppsSource : OrgSource
{
    public const string Called = "Apps";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [App.Kind, App.IsInstalled, App.Exists, App.PermittedUsers];

    public override bool IsBasic => true;

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        [OrgAsk.Query(Called, "SELECT ApplicationId, Name, Label, IsUsingAdminAuthorization FROM AppMenuItem")];

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.App is { } app)
        {
            var place = app.Row.Whole();
            book.Add(App.Kind, app.Kind, place);
            book.Add(App.IsInstalled, true, place);
            book.Add(App.Exists, true, place);
            if (app.Row.Flag("IsUsingAdminAuthorization") is { } approved)
            {
                book.Add(App.PermittedUsers, approved ? PermittedUsers.AdminApproved : PermittedUsers.AllUsers, app.Row.At("IsUsingAdminAuthorization"));
            }
        }
    }
}
