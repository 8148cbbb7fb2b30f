using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>The logins of the Salesforce CLI. It is asked as a program; where it keeps its secrets is its own business.</summary>
/// <param name="variable">Reads an environment variable.</param>
public sealed class CliAccess(Func<string, string?> variable) : IOrgSource
{
    private const string Redacted = "[REDACTED]";
    private readonly ProgramFinder programs = new(variable);

    /// <summary>How long one command may take: it starts slowly, and may renew a session first.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public async Task<Reading<OrgSession>> OpenAsync(string alias, CancellationToken stop)
    {
        if (!Aliases.IsOne(alias))
        {
            return No(Aliases.NotOne);
        }

        return programs.Find("sf") is { } sf ? await OpenAsync(sf, alias, stop)
            : programs.Find("sfdx") is { } old ? Read(alias, "", await AskAsync(old, ["force:org:display", "--targetusername", alias], stop))
            : No($"I know no login {alias}, and the Salesforce CLI (sf) that might is not on the PATH. Install it, set SF_ACCESS_TOKEN and SF_INSTANCE_URL and say --org {Aliases.Environment}, or log in with sfoauth org login.");
    }

    public async Task<OrgListing> ListAsync(CancellationToken stop)
    {
        var answer = programs.Find("sf") is { } sf ? await AskAsync(sf, ["org", "list", "auth"], stop)
            : programs.Find("sfdx") is { } old ? await AskAsync(old, ["force:auth:list"], stop)
            : null;
        return answer switch
        {
            null => new([], ["The Salesforce CLI (sf) is not on the PATH, so I do not see its logins."]),
            { Result.ValueKind: JsonValueKind.Array } => new([.. answer.Result.EnumerateArray().SelectMany(Known)], []),

            // Without any login some versions answer with an error of this name.
            { Error: "NoResultsFound" or "NoOrgFound" } => new([], []),
            _ => new([], [$"The Salesforce CLI did not list its logins: {(answer.IsLate ? "it did not answer in time" : answer.Words.Length > 0 ? answer.Words : "it answered nothing that I can read")}."]),
        };
    }

    /// <summary>Two commands one after the other: both may renew the session, and a refresh token that is rotated bears only one at a time.</summary>
    private async Task<Reading<OrgSession>> OpenAsync(string sf, string alias, CancellationToken stop)
    {
        var shown = await AskAsync(sf, ["org", "auth", "show-access-token", "--target-org", alias], stop);
        return shown is { HasResult: false, IsUnknownCommand: false } ? No(Sentence(alias, shown))
            : Read(alias, CliAnswer.Text(shown.Result, "accessToken"), await AskAsync(sf, ["org", "display", "--target-org", alias], stop));
    }

    private async Task<CliAnswer> AskAsync(string program, IEnumerable<string> words, CancellationToken stop) =>
        CliAnswer.Of(await ProgramRun.OfAsync(program, [.. words, "--json"], null, Patience, stop));

    /// <param name="token">As the newer command gave it; empty for an older CLI, which shows it with the rest.</param>
    private Reading<OrgSession> Read(string alias, string token, CliAnswer display)
    {
        if (!display.HasResult)
        {
            return No(Sentence(alias, display));
        }

        var given = token.Length > 0 ? token : CliAnswer.Text(display.Result, "accessToken");
        if (given.Length == 0 || given.Contains(Redacted, StringComparison.Ordinal))
        {
            return No($"The Salesforce CLI keeps the token of {alias} to itself: sf org display hides it, and sf org auth show-access-token does not answer. Update it with sf update, or set SF_ACCESS_TOKEN and SF_INSTANCE_URL.");
        }

        return SessionReader.Read(given, CliAnswer.Text(display.Result, "instanceUrl"), $"Salesforce CLI, {alias}") is Reading<OrgSession>.Accepted { Value: var session }
            ? new Reading<OrgSession>.Accepted(session with { Username = CliAnswer.Text(display.Result, "username"), ApiVersion = CliAnswer.Text(display.Result, "apiVersion"), Renew = stop => RenewAsync(alias, session, stop) })
            : SessionReader.Read(given, CliAnswer.Text(display.Result, "instanceUrl"), $"Salesforce CLI, {alias}");
    }

    /// <summary>The CLI tries its session when it shows it, and renews it where it can.</summary>
    private async Task<OrgSession?> RenewAsync(string alias, OrgSession ended, CancellationToken stop) =>
        await OpenAsync(alias, stop) is Reading<OrgSession>.Accepted { Value: var fresh } && fresh.AccessToken.Reveal() != ended.AccessToken.Reveal() ? fresh : null;

    private string Sentence(string alias, CliAnswer answer) => answer switch
    {
        { IsLate: true } => $"The Salesforce CLI did not answer within {Patience.TotalSeconds:0} s, so I ended it. Does sf org display --target-org {alias} work by itself?",
        { Error: "NamedOrgNotFoundError" or "NamedOrgNotFound" or "NoOrgFound" or "NoAuthInfoFound" or "NoTargetOrgError" } => $"The Salesforce CLI knows no login {alias}. sfoauth org list shows those that exist; sf org login web --alias {alias} makes one.",
        { Error: "RefreshTokenAuthError" or "AuthInfoRefreshError" or "INVALID_SESSION_ID" } => $"The Salesforce CLI's login {alias} has ended ({answer.Words}). Log in again: sf org login web --alias {alias}.",
        { Error: "" } => $"The Salesforce CLI gave no answer that I can read for {alias}{(answer.Words.Length > 0 ? $": {answer.Words}" : "")}. Does sf org display --target-org {alias} --json work by itself?",
        _ => $"The Salesforce CLI refuses {alias}: {answer.Error}{(answer.Words.Length > 0 ? $", {answer.Words}" : "")}",
    };

    private static IEnumerable<KnownOrg> Known(JsonElement row)
    {
        var username = CliAnswer.Text(row, "username");
        var known = new KnownOrg(username, "Salesforce CLI")
        {
            Username = username,
            Instance = LoginHostReader.Read(CliAnswer.Text(row, "instanceUrl")) is Reading<Uri>.Accepted { Value: var host } ? host : null,
            OrgId = CliAnswer.Text(row, "orgId"),
            Flow = CliAnswer.Text(row, "oauthMethod"),
        };
        var aliases = AliasesOf(row).Where(Aliases.IsOne).ToImmutableArray();
        return username.Length == 0 ? [] : aliases.IsEmpty ? [known] : aliases.Select(alias => known with { Alias = alias });
    }

    /// <summary>One, several parted by commas, or, in older versions, a list.</summary>
    private static IEnumerable<string> AliasesOf(JsonElement row) =>
        CliAnswer.Text(row, "alias").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(row.TryGetProperty("aliases", out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!) : [])
            .Distinct(StringComparer.Ordinal);

    private static Reading<OrgSession>.Rejected No(string why) => new(why);
}
