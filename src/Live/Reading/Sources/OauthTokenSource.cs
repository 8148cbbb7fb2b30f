using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What the user granted to the app. The tokens themselves are never asked for.</summary>
internal sealed class OauthTokenSource : OrgSource
{
    public const string Called = "OAuth tokens";
    private const string Count = "OAuth tokens, counted";

    /// <summary>Salesforce hands out so many rows in a page, and keeps silent about what is beyond the last one.</summary>
    private const int Page = 500;
    private const int Limit = 5;

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.HasApproved, Grant.IsRevoked, Grant.NewerApprovals, Grant.Age, Grant.IdleFor];

    public override ImmutableArray<Permission> Needs => [Permission.Customize];

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        if (view.UserId is not { } user)
        {
            yield break;
        }

        yield return OrgAsk.Query(Called, $"SELECT AppName, UserId, CreatedDate, LastUsedDate, UseCount FROM OauthToken WHERE UserId = {Soql.Text(user)}");
        if (view.Org.Find(Called) is { Rows.Length: >= Page })
        {
            yield return OrgAsk.Query(Count, $"SELECT COUNT() FROM OauthToken WHERE UserId = {Soql.Text(user)}");
        }
    }

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called) is not { IsAnswered: true } look || view.AppName.Length == 0)
        {
            return;
        }

        var mine = look.Rows.Where(row => IsOfApp(view, row)).ToList();
        if (mine is [var newest, ..])
        {
            Granted(view, book, mine, newest);
        }
        else if (IsComplete(view) && IsAll(view, look))
        {
            Nothing(view, book, look);
        }
    }

    private static void Granted(OrgView view, OrgBook book, List<OrgRow> mine, OrgRow newest)
    {
        book.Add(Person.HasApproved, true, newest.Whole());

        // A revoked approval has no row. The client may still hold the token of an older one.
        book.Add(Grant.IsRevoked, false, newest.Whole(Standing.Derived));
        if (mine is [var only])
        {
            Ages(view, book, only);
        }

        // A sixth approval ends the first: at the limit, the token in question need not be among the living ones.
        book.Add(Grant.NewerApprovals, mine.Count >= Limit ? Limit : mine.Count - 1, mine.Count >= Limit ? newest.Whole(Standing.Read, $"{mine.Count} living tokens of this user and app, the most there can be") : newest.Whole());
    }

    private static void Ages(OrgView view, OrgBook book, OrgRow token)
    {
        if (token.Time("CreatedDate") is { } created && created <= view.FailedAt)
        {
            book.Add(Grant.Age, view.FailedAt - created, token.At("CreatedDate"));
            var used = token.Time("LastUsedDate") is { } last && last <= view.FailedAt ? last : created;
            book.Add(Grant.IdleFor, view.FailedAt - used, token.At(used == created ? "CreatedDate" : "LastUsedDate"));
        }
    }

    /// <summary>No row means revoked or never approved; which of the two, Login History tells. That is our reading and no documented rule.</summary>
    private static void Nothing(OrgView view, OrgBook book, OrgLook look)
    {
        // Whether these flows leave a token at all is not documented.
        if (view.Question.Flow is Flow.JwtBearer or Flow.ClientCredentials or Flow.SamlBearer or Flow.TokenExchange or Flow.Password or Flow.SoapLogin)
        {
            book.Add(Person.HasApproved, false, look.AtQuestion(Standing.Read));
        }
        else if (view.Rotates)
        {
            book.Lack(Grant.IsRevoked, "no token of this user and app is left, and the app rotates refresh tokens: one that was used twice ends its family as a revocation does.");
        }
        else if (view.LastSuccess is { } before)
        {
            book.Add(Grant.IsRevoked, true, look.AtQuestion(Standing.Derived, $"the user got in with this app at {before.Text("LoginTime")}, and no token of it is left"));
        }
        else
        {
            book.Add(Person.HasApproved, false, look.AtQuestion(Standing.Derived));
        }
    }

    private static bool IsAll(OrgView view, OrgLook look) =>
        look.Rows.Length < Page || (view.Org.Find(Count)?.Rows is [var count] && count.Number("totalSize") <= look.Rows.Length);

    private static bool IsOfApp(OrgView view, OrgRow row) =>
        row.Text("AppName") is { } name && (OrgView.IsCalled(name, view.AppName) || (view.App is { } app && OrgView.IsCalled(name, app.Label)));
}
