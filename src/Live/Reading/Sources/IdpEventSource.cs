using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The Identity Provider Event Log: it names the app and the error in one row. How completely OAuth errors land there is not documented, so its silence says nothing.</summary>
internal sealed class IdpEventSource : OrgSource
{
    public const string Called = "Identity Provider Event Log";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [App.IsBlocked];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup];

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        var at = view.FailedAt;

        // Before a login there is no user in the row, so the app is the better handle.
        var whose = view.App is { } app ? $"AppId = {Soql.Text(app.Id)} AND " : view.UserId is { } id ? $"UserId = {Soql.Text(id)} AND " : "";
        return [OrgAsk.Query(Called, $"SELECT Id, Timestamp, AppId, UserId, InitiatedBy, ErrorCode FROM IdpEventLog WHERE {whose}Timestamp >= {Soql.Time(at - Window)} AND Timestamp <= {Soql.Time(at + Window)} ORDER BY Timestamp DESC LIMIT 50") with { Columns = [] }];
    }

    public override void Tell(OrgView view, OrgBook book)
    {
        // The same code is written for an app that is not installed.
        if (view.App is { } app && view.Org.Find(Called)?.Rows.FirstOrDefault(row => row.Text("ErrorCode") is "AppBlocked" && IsSame(row.Text("AppId"), app.Id)) is { } blocked)
        {
            book.Add(App.IsBlocked, true, blocked.Whole());
        }
    }

    private static bool IsSame(string? one, string other) => one is { Length: >= 15 } && other.Length >= 15 && one[..15] == other[..15];
}
