using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Logs in once and keeps what was granted.</summary>
public static class OrgLoginAction
{
    /// <summary>The flows that can be kept: each gives a session again without a password.</summary>
    public static ImmutableArray<Flow> Flows { get; } = [Flow.WebServer, Flow.JwtBearer, Flow.ClientCredentials, Flow.Device];

    /// <param name="own">Where it is kept.</param>
    /// <param name="wire">Stays the caller's.</param>
    public static async Task<OrgLoginReport> RunAsync(OwnAccess own, Wire wire, Probe probe, OrgLoginRequest request, CancellationToken stop)
    {
        var (result, report) = await ProbeAction.RunAsync(probe, request.Plan, [], request.Now, stop);
        if (result is not { Outcome: ProbeOutcome.Granted, Granted: { } granted })
        {
            return new() { Alias = request.Alias, Outcome = report.Outcome, Probe = report };
        }

        var notes = new List<string>();
        if (own.Logins.Find(request.Alias) is { } former && await own.EndAsync(former, stop) is { } trouble)
        {
            notes.Add($"The former login of this name is forgotten; at the org it did not end: {trouble}.");
        }

        var login = await AboutAsync(wire, request, granted, stop);
        return await own.KeepAsync(login, request.Plan, granted, request.KeyPassword, stop) switch
        {
            Reading<OwnLogin>.Accepted { Value: var kept } => Kept(own, kept, report, [.. notes, .. Limits(request.Plan, granted)]),
            Reading<OwnLogin>.Rejected { Why: var why } => new() { Alias = request.Alias, Outcome = "not-kept", Probe = report, Notes = [.. notes, why] },
            _ => throw new InvalidOperationException("a reading is accepted or rejected"),
        };
    }

    private static OrgLoginReport Kept(OwnAccess own, OwnLogin login, ProbeReport report, ImmutableArray<string> notes) => new()
    {
        Alias = login.Alias,
        Outcome = "granted",
        Username = login.Username,
        OrgId = login.OrgId,
        Instance = login.Instance.GetLeftPart(UriPartial.Authority),
        Flow = login.Flow,
        KeptIn = login.Vault,
        Protection = own.Logins.ProtectionOf(login),
        Probe = report,
        Notes = notes,
    };

    private static IEnumerable<string> Limits(ProbePlan plan, TokenAnswer granted)
    {
        if (granted.RefreshToken is null && plan.Flow is Flow.WebServer or Flow.Device)
        {
            yield return "The org gave no refresh token (the app lacks the scope refresh_token, or its policy gives none): this login ends with its session, and then takes you again.";
        }

        if (plan.Flow is Flow.JwtBearer)
        {
            yield return "The private key stays where it is: the login reads it there whenever a session has ended.";
        }
    }

    private static async Task<OwnLogin> AboutAsync(Wire wire, OrgLoginRequest request, TokenAnswer granted, CancellationToken stop)
    {
        var plan = request.Plan;
        var (org, user) = granted.Identity.Split('/') is [.., { Length: 15 or 18 } orgId, { Length: 15 or 18 } userId] ? (orgId, userId) : ("", "");
        var instance = granted.Instance ?? plan.Host;
        return new()
        {
            Alias = request.Alias,
            Flow = Kebab.Of(plan.Flow.ToString()),
            Host = plan.Host,
            Instance = instance,
            ConsumerKey = plan.ConsumerKey,
            Username = plan.Username.Length > 0 && plan.Flow is Flow.JwtBearer ? plan.Username : await UsernameAsync(wire, new(instance, granted.AccessToken, request.Alias), user, stop),
            OrgId = org,
            KeyFile = request.KeyFile,
            KeyId = request.KeyId,
            Audience = plan.Audience ?? "",
            MadeAt = request.Now,
        };
    }

    private static async Task<string> UsernameAsync(Wire wire, OrgSession session, string user, CancellationToken stop)
    {
        using var org = new OrgClient(wire, session, TimeProvider.System);
        return user.Length > 0 && (await SoqlRows.AskAsync(org, "User", $"SELECT Username FROM User WHERE Id = {Soql.Text(user)}", stop)).Rows is [var row, ..] ? SoqlRows.Text(row, "Username") : "";
    }
}

/// <summary>A login that is wanted.</summary>
/// <param name="Plan">How to log in.</param>
/// <param name="Now">When.</param>
public sealed record OrgLoginRequest(string Alias, ProbePlan Plan, DateTimeOffset Now)
{
    /// <summary>Where the private key lies; empty where none is used.</summary>
    public string KeyFile { get; init; } = "";

    public string KeyId { get; init; } = "";

    public Secret? KeyPassword { get; init; }
}

/// <summary>What came of logging in.</summary>
public sealed record OrgLoginReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.org-login/1";

    public required string Alias { get; init; }

    /// <summary><c>granted</c>, <c>refused</c>, <c>unanswered</c>, or <c>not-kept</c> where it was granted and cannot be kept.</summary>
    public required string Outcome { get; init; }

    public string Username { get; init; } = "";

    public string OrgId { get; init; } = "";

    public string Instance { get; init; } = "";

    public string Flow { get; init; } = "";

    /// <summary>What keeps its secrets: <c>keyring</c>, <c>keychain</c>, <c>dpapi</c> or <c>file</c>.</summary>
    public string KeptIn { get; init; } = "";

    /// <summary>What protects them, and from whom not.</summary>
    public string Protection { get; init; } = "";

    /// <summary>The steps of the login, and the diagnosis where it was refused.</summary>
    public required ProbeReport Probe { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    [JsonIgnore]
    public bool WasKept => Outcome is "granted";
}
