using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What the user may do: the sum over the profile and the permission sets.</summary>
internal sealed class UserPermissionsSource : OrgSource
{
    public const string Called = "Permissions of the user";
    private const string MfaForApi = "PermissionsTwoFactorApi";
    private const string MfaForUi = "PermissionsForceTwoFactor";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.ApiIsEnabled, Person.MustUseMfa];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.ManageUsers];

    public override IEnumerable<OrgAsk> Asks(OrgView view) => AccessSource.SetsOf(view) is var (sets, _) && !sets.IsEmpty
        ? [OrgAsk.Query(Called, $"SELECT Id, Label, PermissionsApiEnabled, {MfaForApi}, {MfaForUi} FROM PermissionSet WHERE Id IN {Soql.In(sets.Order(StringComparer.Ordinal))}")]
        : AccessSource.AsksOfUser(view);

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called) is not { IsAnswered: true, Rows.IsEmpty: false } look)
        {
            return;
        }

        var isSure = AccessSource.SetsOf(view) is { IsSure: true } && IsComplete(view);
        Sum(book, Person.ApiIsEnabled, look, "PermissionsApiEnabled", isSure);
        if (view.Question.Flow is Flow.WebServer or Flow.UserAgent or Flow.Device or Flow.Hybrid)
        {
            Sum(book, Person.MustUseMfa, look, MfaForUi, isSure);
        }
        else if (view.Question.Flow is not null)
        {
            Sum(book, Person.MustUseMfa, look, MfaForApi, isSure);
        }
    }

    /// <summary>One that grants it is enough; that none does is known only where all are seen.</summary>
    public static void Sum(OrgBook book, Setting<bool> setting, OrgLook look, string field, bool isSure)
    {
        if (look.Rows.FirstOrDefault(row => row.Flag(field) is true) is { } granting)
        {
            book.Add(setting, true, granting.At(field));
        }
        else if (isSure && look.Rows.All(row => row.Flag(field) is false))
        {
            book.Add(setting, false, look.Rows[0].At(field));
        }
    }
}
