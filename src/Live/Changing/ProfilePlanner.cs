using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SfOAuth.Remedying;

namespace SfOAuth.Live;

/// <summary>The part of a profile that says when and from where its users may log in. A deployment of a profile would touch more than that.</summary>
internal sealed class ProfilePlanner(OrgClient org)
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>One more range of addresses.</summary>
    public async Task<StepPlan> RangeAsync(RecordEdit.AddLoginRange range, string username, CancellationToken stop)
    {
        var (profile, was, trouble) = await PartAsync(username, "loginIpRanges", stop);
        if (profile is not var (id, name))
        {
            return new([], [trouble]);
        }

        if (JsonNode.Parse(was) is not JsonArray { Count: > 0 } ranges)
        {
            return new([], [$"The profile {name} has no Login IP Ranges, so it keeps nobody out; a first range would shut out everybody else. Look for what else refuses the address."]);
        }

        ranges.Add((JsonNode)new JsonObject { ["startAddress"] = range.Start, ["endAddress"] = range.End });
        return Step(id, $"add {range.Start} to {range.End} to the Login IP Ranges of the profile {name}", "loginIpRanges", was, ranges.ToJsonString());
    }

    /// <summary>Wider hours on the days that have any.</summary>
    public async Task<StepPlan> HoursAsync(RecordEdit.WidenHours hours, string username, CancellationToken stop)
    {
        var (profile, was, trouble) = await PartAsync(username, "loginHours", stop);
        if (profile is not var (id, name))
        {
            return new([], [trouble]);
        }

        if (JsonNode.Parse(was) is not JsonObject window)
        {
            return new([], [$"The profile {name} has no Login Hours, so it keeps nobody out."]);
        }

        foreach (var day in Days.Where(day => Minutes(window, day + "End") > Minutes(window, day + "Start")))
        {
            window[day + "Start"] = Text(Math.Min(Minutes(window, day + "Start"), hours.From * 60));
            window[day + "End"] = Text(Math.Max(Minutes(window, day + "End"), hours.To * 60));
        }

        return Step(id, $"widen the Login Hours of the profile {name} to {hours.From}-{hours.To}", "loginHours", was, window.ToJsonString());
    }

    private static StepPlan Step(string id, string what, string part, string was, string shall) =>
        JsonNode.DeepEquals(JsonNode.Parse(was), JsonNode.Parse(shall)) ? new([], [])
            : new([new() { Kind = StepKind.Field, What = what, Object = "Profile", Id = id, Field = "Metadata." + part, Was = was, Shall = shall }], []);

    private static int Minutes(JsonObject window, string field) =>
        window[field]?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number && int.TryParse(window[field]!.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;

    private static string Text(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);

    private async Task<((string Id, string Name)? Profile, string Was, string Trouble)> PartAsync(string username, string part, CancellationToken stop)
    {
        var rows = await SoqlRows.AskAsync(org, "User", $"SELECT Id, ProfileId, Profile.Name FROM User WHERE Username = {Soql.Text(username)}", stop);
        if (rows.Rows is not [var row])
        {
            return (null, "", rows.Obstacle?.Why ?? $"This org shows no user {username}: give the Username, which is not always the mail address.");
        }

        var (id, name) = (SoqlRows.Text(row, "ProfileId"), SoqlRows.Member(row, "Profile") is { } profile ? SoqlRows.Text(profile, "Name") : "");
        var (json, obstacle) = await new StepLook(org).ValueAsync("Profile", id, "Metadata." + part, stop);
        return json is null ? (null, "", obstacle?.Why ?? $"The profile of {username} is not visible to this user.") : ((id, name), json, "");
    }
}
