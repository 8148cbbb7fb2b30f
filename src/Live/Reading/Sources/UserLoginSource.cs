using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Whether the user is frozen or locked out. An empty answer says nothing.</summary>
internal sealed class UserLoginSource : OrgSource
{
    public const string Called = "User Login";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.IsFrozen, Person.IsLockedOut];

    public override ImmutableArray<Permission> Needs => [Permission.ManageUsers];

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        view.UserId is { } id ? [OrgAsk.Query(Called, $"SELECT IsFrozen, IsPasswordLocked FROM UserLogin WHERE UserId = {Soql.Text(id)}")] : [];

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called)?.Rows is [var row])
        {
            book.Flag(Person.IsFrozen, row, "IsFrozen");
            book.Flag(Person.IsLockedOut, row, "IsPasswordLocked");
        }
    }
}
