using System.Text.Json;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Finds the records that rows are about, and what is there already.</summary>
internal sealed class RowPlanner(OrgClient org)
{
    /// <summary>A field of the user, or of the row that belongs to the user.</summary>
    public async Task<StepPlan> FieldAsync(RecordEdit.OfUser edit, string username, CancellationToken stop)
    {
        var (userId, trouble) = await UserAsync(username, stop);
        if (userId is null)
        {
            return new([], [trouble]);
        }

        var key = edit.Object is "User" ? "Id" : "UserId";
        var rows = await SoqlRows.AskAsync(org, edit.Object, $"SELECT Id, {edit.Field} FROM {edit.Object} WHERE {key} = {Soql.Text(userId)}", stop);
        if (rows.Rows is not [var row])
        {
            return new([], [rows.Obstacle?.Why ?? $"The {edit.Object} row of {username} is not visible to this user: it needs the permission Manage Users."]);
        }

        var (was, shall) = (SoqlRows.Member(row, edit.Field)?.GetRawText() ?? "null", edit.Value ? "true" : "false");
        return was == shall ? new([], [])
            : new([new() { Kind = StepKind.Field, What = $"set {edit.Object}.{edit.Field} of {username}", Object = edit.Object, Id = SoqlRows.Text(row, "Id"), Field = edit.Field, Was = was, Shall = shall, IsOneWay = edit.IsOneWay }], []);
    }

    /// <summary>The set, its access to the app, and its assignment to the user.</summary>
    /// <param name="before">How many steps stand before these.</param>
    public async Task<StepPlan> AdmitAsync(string name, FoundApp app, string username, int before, CancellationToken stop)
    {
        var (userId, trouble) = await UserAsync(username, stop);
        var (set, obstacle) = await SetAsync(name, stop);
        if (userId is null || obstacle.Length > 0)
        {
            return new([], [.. ((string[])[userId is null ? trouble : "", obstacle]).Where(words => words.Length > 0)]);
        }

        var steps = new List<ChangeStep>();
        var setId = set is { } there ? Json(SoqlRows.Text(there, "Id")) : Reference(steps, before, NewSet(name, allowsApi: false));
        var type = app.Kind is AppKind.ExternalClientApp ? "ExternalClientApplication" : "ConnectedApplication";
        await AddAsync(steps, new() { Kind = StepKind.Row, What = $"admit {name} to {app.Label}", Object = "SetupEntityAccess", Row = [new("ParentId", setId), new("SetupEntityId", Json(app.Id)), new("SetupEntityType", Json(type), IsKey: false)] }, stop);
        await AddAsync(steps, Assignment(name, username, userId, setId), stop);
        return new([.. steps], []);
    }

    /// <summary>A set that allows the API, and its assignment to the user.</summary>
    public async Task<StepPlan> AllowApiAsync(string name, string username, int before, CancellationToken stop)
    {
        var (userId, trouble) = await UserAsync(username, stop);
        var (set, obstacle) = await SetAsync(name, stop);
        if (userId is null || obstacle.Length > 0)
        {
            return new([], [.. ((string[])[userId is null ? trouble : "", obstacle]).Where(words => words.Length > 0)]);
        }

        if (set is { } there && SoqlRows.Member(there, "PermissionsApiEnabled")?.ValueKind is not JsonValueKind.True)
        {
            return new([], [$"The permission set {name} does not allow the API, and others may have it: name one that does, or a new name."]);
        }

        var steps = new List<ChangeStep>();
        var setId = set is { } known ? Json(SoqlRows.Text(known, "Id")) : Reference(steps, before, NewSet(name, allowsApi: true));
        await AddAsync(steps, Assignment(name, username, userId, setId), stop);
        return new([.. steps], []);
    }

    /// <summary>The id of the user; a sentence where there is none.</summary>
    public async Task<(string? Id, string Trouble)> UserAsync(string username, CancellationToken stop)
    {
        var rows = await SoqlRows.AskAsync(org, "User", $"SELECT Id FROM User WHERE Username = {Soql.Text(username)}", stop);
        return rows.Rows is [var row] ? (SoqlRows.Text(row, "Id"), "") : (null, rows.Obstacle?.Why ?? $"This org shows no user {username}: give the Username, which is not always the mail address.");
    }

    private static ChangeStep NewSet(string name, bool allowsApi) => new()
    {
        Kind = StepKind.Row,
        What = $"make the permission set {name}",
        Object = "PermissionSet",
        Row = [new("Name", Json(name)), new("Label", Json(name.Replace('_', ' ')), IsKey: false), .. allowsApi ? [new RowField("PermissionsApiEnabled", "true", IsKey: false)] : Array.Empty<RowField>()],
    };

    private static ChangeStep Assignment(string name, string username, string userId, string setId) =>
        new() { Kind = StepKind.Row, What = $"assign {name} to {username}", Object = "PermissionSetAssignment", Row = [new("AssigneeId", Json(userId)), new("PermissionSetId", setId)] };

    private static string Reference(List<ChangeStep> steps, int before, ChangeStep step)
    {
        steps.Add(step);
        return $"@{before + steps.Count}";
    }

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private async Task AddAsync(List<ChangeStep> steps, ChangeStep row, CancellationToken stop)
    {
        // What hangs on a set that is yet to be made cannot be there.
        if (row.Row.Any(field => field.Value.StartsWith('@')) || (await new StepLook(org).LookAsync(row, [], stop)).Standing is not OrgStanding.Changed)
        {
            steps.Add(row);
        }
    }

    private async Task<(JsonElement? Set, string Trouble)> SetAsync(string name, CancellationToken stop)
    {
        if (name.Length is 0 or > 80 || !char.IsAsciiLetter(name[0]) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_'))
        {
            return (null, "--permission-set takes the API name of a permission set: letters, digits and underscores, beginning with a letter.");
        }

        var rows = await SoqlRows.AskAsync(org, "PermissionSet", $"SELECT Id, Name, PermissionsApiEnabled, HasActivationRequired FROM PermissionSet WHERE Name = {Soql.Text(name)}", stop);
        return rows.Obstacle is { } obstacle ? (null, obstacle.Why)
            : rows.Rows is not [var row] ? (null, "")
            : SoqlRows.Member(row, "HasActivationRequired")?.ValueKind is JsonValueKind.True ? (null, $"The permission set {name} counts only in sessions that activate it: name another.")
            : (row, "");
    }
}
