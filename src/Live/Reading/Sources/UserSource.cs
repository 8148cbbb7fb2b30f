using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The user of the failure.</summary>
internal sealed class UserSource : OrgSource
{
    public const string Called = "User";
    private const string ByMail = "Users with this mail address";
    private const string Fields = "Id, Username, IsActive, ProfileId, UserType, LastLoginDate, LastPasswordChangeDate, PasswordExpirationDate, NumberOfFailedLogins, TimeZoneSidKey";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.IsActive, Person.UsernameExists, Jwt.Subject, Person.Password];

    public override ImmutableArray<Permission> Needs => [Permission.ManageUsers, Permission.ViewAllUsers];

    public override bool IsBasic => true;

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        if (view.Question.User.Length == 0)
        {
            return view.Failure?.Text("UserId") is { } id ? [OrgAsk.Query(Called, $"SELECT {Fields} FROM User WHERE Id = {Soql.Text(id)}")] : [];
        }

        return view.Org.Find(Called) is { IsAnswered: true, Rows.IsEmpty: true } && view.Question.User.Contains('@', StringComparison.Ordinal)
            ? [OrgAsk.Query(ByMail, $"SELECT Id, Username FROM User WHERE Email = {Soql.Text(view.Question.User)} LIMIT 5")]
            : [OrgAsk.Query(Called, $"SELECT {Fields} FROM User WHERE Username = {Soql.Text(view.Question.User)}")];
    }

    public override void Tell(OrgView view, OrgBook book)
    {
        var isAssertion = view.Question.Flow is Flow.JwtBearer or Flow.SamlBearer;
        if (view.User is { } user)
        {
            book.Flag(Person.IsActive, user, "IsActive");
            Exists(book, user, isAssertion, view.Question.IsUserSent);
            if (user.Time("PasswordExpirationDate") is { } end && end < view.FailedAt && view.Question.Flow is Flow.Password or Flow.SoapLogin or Flow.WebServer)
            {
                book.Add(Person.Password, PasswordState.Expired, user.At("PasswordExpirationDate"));
            }
        }
        else if (IsComplete(view) && view.Org.Find(Called) is { } look && view.Question.User.Length > 0)
        {
            Absent(view, book, look, isAssertion);
        }
    }

    private static void Exists(OrgBook book, OrgRow user, bool isAssertion, bool isSent)
    {
        if (isAssertion && isSent)
        {
            book.Add(Jwt.Subject, Subject.Username, user.At("Username"));
        }

        book.Add(Person.UsernameExists, true, user.At("Username"));
    }

    private static void Absent(OrgView view, OrgBook book, OrgLook look, bool isAssertion)
    {
        var mail = view.Org.Find(ByMail);
        if (!isAssertion || !view.Question.IsUserSent)
        {
            book.Add(Person.UsernameExists, false, look.AtQuestion(Standing.Read));
        }
        else if (mail is { Rows: [var owner, ..] })
        {
            book.Add(Jwt.Subject, Subject.Email, owner.At("Username"));
        }
        else if (mail is not { IsAnswered: false })
        {
            book.Add(Jwt.Subject, Subject.OtherThanUsername, look.AtQuestion(Standing.Read));
        }
    }
}
