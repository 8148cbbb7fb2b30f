using System.Collections.Immutable;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>Who and where a session is, and what it may see.</summary>
public sealed class OrgLookAround(OrgClient org)
{
    /// <summary>What stood in the way, one sentence each.</summary>
    public List<string> Obstacles { get; } = [];

    /// <summary>The versions of the API that the org offers, the newest first; empty where it does not say.</summary>
    public async Task<ImmutableArray<string>> VersionsAsync(CancellationToken stop)
    {
        var answer = await org.GetAsync("API versions", "/services/data/", stop);
        Note(answer.Obstacle);
        return answer.Obstacle is null && answer.Json.ValueKind is JsonValueKind.Array
            ? [.. answer.Json.EnumerateArray().Select(version => SoqlRows.Text(version, "version")).Where(version => version.Length > 0).Reverse()]
            : [];
    }

    /// <summary>The row of the org; null where it is not seen.</summary>
    public Task<JsonElement?> OrganizationAsync(CancellationToken stop) =>
        FirstAsync("Organization", "SELECT Id, Name, OrganizationType, IsSandbox, InstanceName, TrialExpirationDate FROM Organization", stop);

    /// <summary>The row of the user whose session it is; null where it is not seen.</summary>
    public async Task<JsonElement?> UserAsync(CancellationToken stop)
    {
        var username = org.Session.Username.Length > 0 ? org.Session.Username : await UsernameAsync(stop);
        return username.Length == 0 ? null
            : await FirstAsync("User", $"SELECT Id, Username, Name, Profile.Name FROM User WHERE Username = {Soql.Text(username)}", stop);
    }

    /// <summary>Each permission that decides what is seen, with who gives it.</summary>
    /// <param name="user">The id of the user; empty where it is not known.</param>
    public async Task<ImmutableArray<RightSeen>> RightsAsync(string user, CancellationToken stop)
    {
        var own = await OwnAsync(stop);
        var givers = user.Length == 0 ? [] : await GiversAsync(user, stop);
        bool? Has(string field) => own is { } row && SoqlRows.Flag(row, field) is { } flag ? flag : givers.Any(giver => SoqlRows.Flag(giver, field) is true) ? true : null;
        return [.. from right in ReadingRight.All
                   let has = Has(right.Field)
                   let covers = right.Covered.Select(Has).Prepend(has).ToList()
                   let isOpen = covers.Contains(true) ? true : has
                   select new RightSeen(right, has, [.. givers.Where(giver => SoqlRows.Flag(giver, right.Field) is true).Select(Name)], isOpen)];
    }

    /// <summary>The caller's own row. Only fields that the org has are asked for: one that it lacks would refuse them all.</summary>
    private async Task<JsonElement?> OwnAsync(CancellationToken stop) =>
        await KnownAsync("UserPermissionAccess", stop) is { IsEmpty: false } fields ? await FirstAsync("Own permissions", $"SELECT {string.Join(", ", fields)} FROM UserPermissionAccess LIMIT 1", stop) : null;

    private async Task<ImmutableArray<JsonElement>> GiversAsync(string user, CancellationToken stop)
    {
        var assigned = await SoqlRows.AskAsync(org, "Own permission sets", $"SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = {Soql.Text(user)}", stop);
        Note(assigned.Obstacle);
        var ids = assigned.Rows.Select(row => SoqlRows.Text(row, "PermissionSetId")).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Take(200).Select(Soql.Text).ToList();
        if (ids.Count == 0 || await KnownAsync("PermissionSet", stop) is not { IsEmpty: false } fields)
        {
            return [];
        }

        var sets = await SoqlRows.AskAsync(org, "What they allow", $"SELECT Label, IsOwnedByProfile, Profile.Name, {string.Join(", ", fields)} FROM PermissionSet WHERE Id IN ({string.Join(", ", ids)})", stop);
        Note(sets.Obstacle);
        return sets.Rows;
    }

    private async Task<ImmutableArray<string>> KnownAsync(string table, CancellationToken stop)
    {
        var answer = await org.GetAsync($"Fields of {table}", $"/services/data/v{org.Version}/sobjects/{table}/describe", stop);
        Note(answer.Obstacle);
        return answer.Obstacle is null && answer.Json.TryGetProperty("fields", out var fields) && fields.ValueKind is JsonValueKind.Array
            ? [.. ReadingRight.Fields.Intersect(fields.EnumerateArray().Select(field => SoqlRows.Text(field, "name")), StringComparer.Ordinal)]
            : [];
    }

    private async Task<string> UsernameAsync(CancellationToken stop)
    {
        var answer = await org.GetAsync("Who the user is", "/services/oauth2/userinfo", stop);
        Note(answer.Obstacle);
        return answer.Obstacle is null ? SoqlRows.Text(answer.Json, "preferred_username") : "";
    }

    private async Task<JsonElement?> FirstAsync(string purpose, string soql, CancellationToken stop)
    {
        var rows = await SoqlRows.AskAsync(org, purpose, soql, stop);
        Note(rows.Obstacle);
        return rows.Rows is [var first, ..] ? first : null;
    }

    private void Note(Obstacle? obstacle)
    {
        if (obstacle is not null && !Obstacles.Contains(obstacle.Why))
        {
            Obstacles.Add(obstacle.Why);
        }
    }

    private static string Name(JsonElement giver) =>
        SoqlRows.Flag(giver, "IsOwnedByProfile") is true ? $"profile {SoqlRows.Text(giver, "Profile.Name")}" : $"permission set {SoqlRows.Text(giver, "Label")}";
}
