using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The Setup Audit Trail between the last success and the failure: what changed, and who changed it, is often the answer.</summary>
internal sealed class AuditTrailSource : OrgSource
{
    public const string Called = "Setup Audit Trail";
    private const int Most = 200;

    /// <summary>So far back where nothing says when it last worked; the trail itself keeps half a year.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    /// <summary>A change and the failure it causes may bear the same second.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Incident.Change, App.Exists];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.Customize];

    public override bool IsBasic => true;

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        if (view.Org.Find(LoginHistorySource.Called) is null && !LoginHistoryIsOut(view))
        {
            return [];
        }

        var from = view.LastSuccess?.Time("LoginTime") is { } success && view.FailedAt - success < Longest ? success : view.FailedAt - Back;
        return [OrgAsk.Query(Called, $"SELECT Id, CreatedDate, Action, Section, Display, CreatedBy.Username FROM SetupAuditTrail WHERE CreatedDate >= {Soql.Time(from)} AND CreatedDate <= {Soql.Time(view.FailedAt + Slack)} ORDER BY CreatedDate DESC LIMIT {Most}")];
    }

    public override void Tell(OrgView view, OrgBook book)
    {
        foreach (var change in OrgChange.Of(view).Where(change => change.IsOfFailure))
        {
            if (change.Action is "deleteApplication" or "deleteConnectedApplication" && view.App is null)
            {
                book.Add(change.Action is "deleteApplication" ? App.Exists : App.IsInstalled, false, change.Source);
            }

            if (change.Kind is { } kind)
            {
                book.Add(Incident.Change, kind, change.Source);
                break;
            }
        }
    }

    /// <summary>Without the user there will be no Login History, and the trail need not wait for it.</summary>
    private static bool LoginHistoryIsOut(OrgView view) =>
        view.Question.User.Length > 0 && view.Org.Find(UserSource.Called) is { } user && (!user.IsAnswered || user.Rows.IsEmpty);
}
