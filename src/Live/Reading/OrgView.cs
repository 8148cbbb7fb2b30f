using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What is known of an org so far, looked at for one failure.</summary>
internal sealed class OrgView(OrgSnapshot org, OrgQuestion question)
{
    /// <summary>A client's clock and the org's are seldom further apart.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(15);

    public OrgSnapshot Org => org;

    public OrgQuestion Question => question;

    public string ReaderName => org.Reader.Length > 0 ? org.Reader : "this user";

    public bool KnowsPermissions => Permissions is not null;

    private OrgRow? Permissions => org.Find(PermissionsSource.Called)?.Rows.FirstOrDefault();

    /// <summary>The user of the failure.</summary>
    public OrgRow? User => org.Find(UserSource.Called)?.Rows.FirstOrDefault();

    public string? UserId => User?.Text("Id") ?? Failure?.Text("UserId");

    /// <summary>The reader's own rows are visible whatever they lack.</summary>
    private bool IsOwn => question.User.Length > 0 && question.User.Equals(org.Reader, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name by which the app is to be found.</summary>
    public string AppName => question.App.Length > 0 ? question.App : Failure?.Text("Application") is { Length: > 0 } name and not ("Browser" or "N/A") ? name : "";

    public AppSeen? App => AppSeen.Among(org, AppName);

    /// <summary>The row of Login History that belongs to the failure; null where none does.</summary>
    public OrgRow? Failure
    {
        get
        {
            var rows = org.Find(LoginHistorySource.Called)?.Rows.Where(IsOfProgram).ToList() ?? [];
            var fitting = rows.Where(row => question.App.Length == 0 || IsCalled(row.Text("Application") ?? "", question.App)).ToList();
            return question.At is { } at
                ? fitting.Where(row => row.Time("LoginTime") is { } time && (time - at).Duration() <= Near).OrderBy(IsSuccess).ThenBy(row => (row.Time("LoginTime")!.Value - at).Duration()).FirstOrDefault()
                : fitting.Find(row => !IsSuccess(row)) ?? fitting.FirstOrDefault();
        }
    }

    /// <summary>The last time before the failure that the same user got in with the same app.</summary>
    public OrgRow? LastSuccess => org.Find(LoginHistorySource.Called)?.Rows.FirstOrDefault(row => IsSuccess(row) && IsOfProgram(row) && row.Time("LoginTime") < FailedAt && IsCalled(row.Text("Application") ?? "", AppName));

    /// <summary>The refused attempts of the user and the app since then, oldest first.</summary>
    public IEnumerable<OrgRow> Failures(DateTimeOffset since) =>
        (org.Find(LoginHistorySource.Called)?.Rows ?? []).Where(row => !IsSuccess(row) && IsOfProgram(row) && row.Time("LoginTime") is { } at && at >= since && at <= FailedAt + Near && (AppName.Length == 0 || IsCalled(row.Text("Application") ?? "", AppName))).Reverse();

    /// <summary>The app is known to rotate refresh tokens.</summary>
    public bool Rotates => org.Of(AppMetadataSource.Called).SelectMany(look => look.Documents).Any(document => document.Excerpts.Any(excerpt => excerpt.Text.Contains("<isRefreshTokenRotationEnabled>true<", StringComparison.Ordinal)));

    /// <summary>When it failed; as long as nothing says so, when the org was read.</summary>
    public DateTimeOffset FailedAt => question.At ?? Failure?.Time("LoginTime") ?? org.ReadAt;

    /// <summary>The address from which the refused attempt came, with its place.</summary>
    public (string Address, Source Source)? Caller => Failure is { } row && row.Text("SourceIp") is { Length: > 0 } address ? (address, row.At("SourceIp")) : null;

    /// <summary>Does the reader see all that this source has of the failure?</summary>
    public bool Sees(OrgSource source) => IsOwn || source.Needs.Any(May);

    public bool May(Permission permission) => Permissions?.Flag(permission.Field) is true;

    /// <summary>The permissions that the reader is known to lack.</summary>
    public ImmutableArray<Permission> Lacks => Permissions is { } row ? [.. Permission.All.Where(one => row.Flag(one.Field) is false)] : [];

    public static bool IsCalled(string name, string wanted) => Kebab.Plain(name) is { Length: > 0 } plain && plain == Kebab.Plain(wanted);

    private static bool IsSuccess(OrgRow row) => row.Text("Status") is "Success";

    private static bool IsOfProgram(OrgRow row) => row.Text("Application") is not "Browser";
}
