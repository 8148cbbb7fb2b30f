using System.Text.Json;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What has to be known of an org before it is changed. Nothing here changes it.</summary>
public sealed class ChangeSite(OrgClient org)
{
    private const int MostAudit = 5;

    /// <summary>Which org this is, and who asks.</summary>
    public async Task<(OrgIdentity Identity, Obstacle? Obstacle)> IdentityAsync(CancellationToken stop)
    {
        var rows = await SoqlRows.AskAsync(org, "Organization", "SELECT Id, Name, IsSandbox, OrganizationType FROM Organization", stop);
        var row = rows.Rows is [var first, ..] ? first : default;
        var (kind, isProduction) = (SoqlRows.Member(row, "IsSandbox")?.ValueKind, SoqlRows.Text(row, "OrganizationType")) switch
        {
            (JsonValueKind.True, _) => ("sandbox or scratch org", false),
            (JsonValueKind.False, "Developer Edition") => ("Developer Edition", false),
            (JsonValueKind.False, _) => ("production", true),
            _ => ("an org of a kind that cannot be seen, taken for production", true),
        };
        return (new(SoqlRows.Text(row, "Id"), SoqlRows.Text(row, "Name"), kind, isProduction, await UsernameAsync(stop)), rows.Obstacle);
    }

    /// <summary>The apps that somebody may mean by this name.</summary>
    public async Task<(IReadOnlyList<FoundApp> Apps, Obstacle? Obstacle)> AppsAsync(string name, CancellationToken stop)
    {
        var connected = await SoqlRows.AskAsync(org, "connected apps", "SELECT Id, Name, DeveloperName FROM ConnectedApplication", stop, isTooling: true);
        var external = await SoqlRows.AskAsync(org, "external client apps", "SELECT Id, DeveloperName, MasterLabel FROM ExternalClientApplication", stop);
        var apps = connected.Rows.Select(row => new FoundApp(SoqlRows.Text(row, "Id"), SoqlRows.Text(row, "DeveloperName"), SoqlRows.Text(row, "Name"), AppKind.ConnectedApp))
            .Concat(external.Rows.Select(row => new FoundApp(SoqlRows.Text(row, "Id"), SoqlRows.Text(row, "DeveloperName"), SoqlRows.Text(row, "MasterLabel"), AppKind.ExternalClientApp)));
        var plain = Kebab.Plain(name);
        return ([.. apps.Where(app => Kebab.Plain(app.Name) == plain || Kebab.Plain(app.Label) == plain)], connected.Obstacle ?? external.Obstacle);
    }

    /// <summary>What Setup's audit trail has since a time, newest first; null where it cannot be seen.</summary>
    public async Task<IReadOnlyList<string>?> AuditAsync(DateTimeOffset since, CancellationToken stop)
    {
        var rows = await SoqlRows.AskAsync(org, "Setup Audit Trail", $"SELECT CreatedDate, CreatedBy.Username, Action, Display FROM SetupAuditTrail WHERE CreatedDate >= {Soql.Time(since)} ORDER BY CreatedDate DESC LIMIT 50", stop);
        return rows.Obstacle is not null ? null : [.. rows.Rows.Take(MostAudit).Select(Entry)];
    }

    private static string Entry(JsonElement row)
    {
        var who = SoqlRows.Member(row, "CreatedBy") is { } by ? SoqlRows.Text(by, "Username") : "";
        return $"{SoqlRows.Text(row, "CreatedDate")} {(who.Length > 0 ? who : "(user not shown)")}: {SoqlRows.Text(row, "Display")} ({SoqlRows.Text(row, "Action")})";
    }

    private async Task<string> UsernameAsync(CancellationToken stop) =>
        org.Session.Username is { Length: > 0 } known ? known
        : await org.GetAsync("who asks", "/services/oauth2/userinfo", stop) is { Obstacle: null } answer ? SoqlRows.Text(answer.Json, "preferred_username")
        : "";
}
