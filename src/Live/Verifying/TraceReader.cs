using System.Collections.Immutable;
using System.Globalization;

namespace SfOAuth.Live;

/// <summary>Looks in an org for the trace of a login.</summary>
public sealed class TraceReader(OrgClient org)
{
    private const int Newest = 200;
    private readonly Dictionary<string, string?> users = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why something was not seen, one sentence each.</summary>
    public List<string> Obstacles { get; } = [];

    /// <summary>Login History could be read.</summary>
    public bool SeesHistory { get; private set; }

    /// <summary>The id of a user; empty where it is not seen.</summary>
    public async Task<string> UserIdAsync(string username, CancellationToken stop)
    {
        if (!users.TryGetValue(username, out var known))
        {
            var rows = await SoqlRows.AskAsync(org, "User", $"SELECT Id FROM User WHERE Username = {Soql.Text(username)}", stop);
            Note(rows.Obstacle);
            users[username] = known = rows.Rows is [var row, ..] ? SoqlRows.Text(row, "Id") : null;
        }

        return known ?? "";
    }

    /// <summary>The newest rows of Login History. Status and Application cannot be filtered on, so that is left to the caller.</summary>
    /// <param name="user">The id of the user; empty for all that are visible.</param>
    public async Task<ImmutableArray<LoginSeen>> LoginsAsync(string user, CancellationToken stop)
    {
        var whose = user.Length > 0 ? $"WHERE UserId = {Soql.Text(user)} " : "";
        var rows = await SoqlRows.AskAsync(org, "Login History", $"SELECT Id, LoginTime, UserId, LoginType, LoginSubType, Application, SourceIp, Status FROM LoginHistory {whose}ORDER BY LoginTime DESC LIMIT {Newest}", stop);
        Note(rows.Obstacle);
        SeesHistory |= rows.Obstacle is null;
        return [.. rows.Rows.Select(row => new LoginSeen(
            SoqlRows.Text(row, "Id"), SoqlRows.Text(row, "LoginTime"), SoqlRows.Text(row, "UserId"), SoqlRows.Text(row, "LoginType"),
            SoqlRows.Text(row, "LoginSubType"), SoqlRows.Text(row, "Application"), SoqlRows.Text(row, "SourceIp"), SoqlRows.Text(row, "Status")))];
    }

    /// <summary>The tokens that are visible; the columns that hold them are left out.</summary>
    public async Task<ImmutableArray<GrantSeen>> GrantsAsync(string user, CancellationToken stop)
    {
        if (user.Length == 0)
        {
            return [];
        }

        var rows = await SoqlRows.AskAsync(org, "OAuth tokens", $"SELECT AppName, UserId, CreatedDate, LastUsedDate, UseCount FROM OauthToken WHERE UserId = {Soql.Text(user)} LIMIT 500", stop);
        Note(rows.Obstacle);
        return [.. rows.Rows.Select(row => new GrantSeen(
            SoqlRows.Text(row, "AppName"), SoqlRows.Text(row, "UserId"), SoqlRows.Text(row, "CreatedDate"), SoqlRows.Text(row, "LastUsedDate"),
            (long)(double.TryParse(SoqlRows.Text(row, "UseCount"), CultureInfo.InvariantCulture, out var uses) ? uses : 0)))];
    }

    /// <summary>Whether rows of other users are visible. Null where the org does not tell.</summary>
    public async Task<bool?> SeesOthersAsync(CancellationToken stop)
    {
        var rows = await SoqlRows.AskAsync(org, "Own permissions", "SELECT PermissionsMonitorLoginHistory, PermissionsManageUsers FROM UserPermissionAccess LIMIT 1", stop);
        return rows.Rows is not [var own, ..] ? null
            : SoqlRows.Flag(own, "PermissionsMonitorLoginHistory") is true || SoqlRows.Flag(own, "PermissionsManageUsers") is true ? true
            : SoqlRows.Flag(own, "PermissionsMonitorLoginHistory");
    }

    /// <summary>Ends what a probe was granted. Only a refresh token that nobody else holds: an access token may take somebody's approval along.</summary>
    public static async Task<bool> RevokeAsync(Wire wire, Uri host, TokenAnswer granted, CancellationToken stop) =>
        granted.RefreshToken is { } token && (await wire.SendAsync("Revoke the probe's token", Outgoing.Post(new(host, "/services/oauth2/revoke"), new NameValue("token", token.Reveal())), stop)).IsOk;

    private void Note(Obstacle? obstacle)
    {
        if (obstacle is not null && !Obstacles.Contains(obstacle.Why))
        {
            Obstacles.Add(obstacle.Why);
        }
    }
}
