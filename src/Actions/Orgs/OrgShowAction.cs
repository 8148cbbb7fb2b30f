using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Says which org a login leads to, as whom, and what this user cannot see there.</summary>
public static class OrgShowAction
{
    public static async Task<OrgShowReport> RunAsync(string alias, OrgClient org, CancellationToken stop)
    {
        var look = new OrgLookAround(org);
        var (versions, organization, user) = (await look.VersionsAsync(stop), await look.OrganizationAsync(stop), await look.UserAsync(stop));
        var rights = organization is null ? [] : await look.RightsAsync(Text(user, "Id"), stop);
        return new()
        {
            Alias = alias,
            Origin = org.Session.Origin,
            Instance = org.Session.Instance.GetLeftPart(UriPartial.Authority),
            ApiVersion = org.Version,
            NewestApiVersion = versions is [var newest, ..] ? newest : "",
            OrgId = Text(organization, "Id"),
            OrgName = Text(organization, "Name"),
            Kind = KindOf(organization),
            Edition = Text(organization, "OrganizationType"),
            InstanceName = Text(organization, "InstanceName"),
            UserId = Text(user, "Id"),
            Username = user is null ? org.Session.Username : Text(user, "Username"),
            Profile = Text(user, "Profile.Name"),
            Permissions = [.. rights.Select(RightReport.Of)],
            Notes = [.. look.Obstacles],
            Calls = org.Calls.Length,
        };
    }

    private static string Text(JsonElement? row, string name) => row is { } there ? SoqlRows.Text(there, name) : "";

    /// <summary>A trial ends; so does a scratch org, which says of itself that it is a sandbox.</summary>
    private static string KindOf(JsonElement? organization) => organization is not { } row ? ""
        : (SoqlRows.Flag(row, "IsSandbox"), SoqlRows.Text(row, "TrialExpirationDate").Length > 0) switch
        {
            (null, _) => "",
            (true, true) => "scratch org",
            (true, false) => "sandbox",
            (false, true) => "trial",
            (false, false) => SoqlRows.Text(row, "OrganizationType").StartsWith("Developer", StringComparison.Ordinal) ? "developer edition" : "production",
        };
}

/// <summary>An org, the user of a login, and what this user may see.</summary>
public sealed record OrgShowReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.org/1";

    public required string Alias { get; init; }

    /// <summary>Where the login was found.</summary>
    public required string Origin { get; init; }

    public required string Instance { get; init; }

    /// <summary>The version of the API that is used.</summary>
    public required string ApiVersion { get; init; }

    public required string NewestApiVersion { get; init; }

    public required string OrgId { get; init; }

    public required string OrgName { get; init; }

    /// <summary><c>production</c>, <c>sandbox</c>, <c>scratch org</c>, <c>trial</c> or <c>developer edition</c>; empty where it was not seen.</summary>
    public required string Kind { get; init; }

    public required string Edition { get; init; }

    public required string InstanceName { get; init; }

    public required string UserId { get; init; }

    public required string Username { get; init; }

    public required string Profile { get; init; }

    /// <summary>Empty where the org did not answer at all.</summary>
    public required ImmutableArray<RightReport> Permissions { get; init; }

    /// <summary>What stood in the way.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>How many calls that took.</summary>
    public required int Calls { get; init; }
}

/// <summary>A permission on which it depends what is seen.</summary>
/// <param name="Has"><c>yes</c>, <c>no</c> or <c>unknown</c>.</param>
/// <param name="Through">Who gives it, as far as seen.</param>
/// <param name="Invisible">What stays invisible, or may; empty where nothing does.</param>
public sealed record RightReport(string Name, string Has, ImmutableArray<string> Through, string Opens, string Invisible)
{
    internal static RightReport Of(RightSeen seen) => new(seen.Right.Name, seen.Has switch { true => "yes", false => "no", _ => "unknown" }, seen.Through, seen.Right.Opens, seen.IsOpen is true ? "" : seen.Right.Without);
}
