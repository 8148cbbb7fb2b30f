using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Login History: asked by user and time, which can be filtered; app and status are looked for in the rows.</summary>
internal sealed class LoginHistorySource : OrgSource
{
    public const string Called = "Login History";
    private const int Most = 500;
    private const string Fields = "Id, UserId, LoginTime, LoginType, LoginSubType, Status, Application, SourceIp, LoginUrl, TlsProtocol, CountryIso";

    /// <summary>How long after the failure a row is looked for: a client's clock may run behind.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(15);

    /// <summary>Salesforce keeps the rows for six months.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Incident.HistoryRow, Incident.WorkedBefore, Incident.SinceSuccess, Incident.OtherMachineWorks];

    public override ImmutableArray<Permission> Needs => [Permission.LoginHistory, Permission.ManageUsers];

    public override bool IsBasic => true;

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        if (view.Question.User.Length > 0 && view.User is null)
        {
            return [];
        }

        string?[] where = [view.User?.Text("Id") is { } id && view.Question.User.Length > 0 ? $"UserId = {Soql.Text(id)}" : null, view.Question.At is { } at ? $"LoginTime <= {Soql.Time(at + Behind)}" : null];
        var conditions = where.OfType<string>().ToList();
        return [OrgAsk.Query(Called, $"SELECT {Fields} FROM LoginHistory{(conditions.Count > 0 ? " WHERE " : "")}{string.Join(" AND ", conditions)} ORDER BY LoginTime DESC LIMIT {Most}") with { Columns = [("Username", view.Question.User)] }];
    }

    /// <summary>From when to when all rows of the user are known; null where some may be out of sight.</summary>
    public static (DateTimeOffset From, DateTimeOffset To)? Covered(OrgView view)
    {
        var source = new LoginHistorySource();
        return view.Org.Find(Called) is { IsAnswered: true } look && source.WhyUnseen(view) is null
            ? (look.Rows.Length >= Most ? look.Rows[^1].Time("LoginTime") ?? view.Org.ReadAt : view.Org.ReadAt - Kept, view.Question.At is { } at && at + Behind < view.Org.ReadAt ? at + Behind : view.Org.ReadAt)
            : null;
    }

    /// <summary>What its rows say is read as of any other login log, together with them.</summary>
    public override void Tell(OrgView view, OrgBook book)
    {
    }
}
