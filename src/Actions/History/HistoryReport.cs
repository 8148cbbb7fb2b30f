using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SfOAuth.Actions;

/// <summary>What login logs say: what fails, since when, for whom, from where, through which app, and why.</summary>
public sealed record HistoryReport
{
    /// <summary>The name of this shape; a shape that old readers cannot read gets another number.</summary>
    public string Schema { get; } = "sfoauth.history/1";

    public required ImmutableArray<LogFileReport> Files { get; init; }

    /// <summary>Login rows that were asked for.</summary>
    public required long Logins { get; init; }

    public required long Failures { get; init; }

    /// <summary>The first and the last of them; null where there are none.</summary>
    public required string? From { get; init; }

    public required string? To { get; init; }

    /// <summary>False where rows name no time zone and none was stated: times are then those of a clock on a wall.</summary>
    public required bool HasZone { get; init; }

    /// <summary>Every status of a refused row, the most frequent first.</summary>
    public required ImmutableArray<StatusCountReport> Statuses { get; init; }

    /// <summary>Refused rows that belong together, the gravest first.</summary>
    public required ImmutableArray<IncidentReport> Incidents { get; init; }

    /// <summary>Users and apps that are refused, those who no longer get in first.</summary>
    public required ImmutableArray<PairReport> Refused { get; init; }

    /// <summary>How many pairs there are in all, for <see cref="Refused"/> is cut.</summary>
    public required int RefusedInAll { get; init; }

    /// <summary>Programs that try again and again.</summary>
    public required ImmutableArray<StormReport> Storms { get; init; }

    public required ImmutableArray<LockOutReport> LockOuts { get; init; }

    /// <summary>Addresses that first appear with the break.</summary>
    public required ImmutableArray<NewAddressReport> NewAddresses { get; init; }

    public required ImmutableArray<StoppedAppReport> StoppedApps { get; init; }

    /// <summary>Calls after the login, from ApiTotalUsage.</summary>
    public required ImmutableArray<CallsReport> Calls { get; init; }

    /// <summary>Logouts by user.</summary>
    public required ImmutableArray<EventCountReport> Logouts { get; init; }

    /// <summary>Origins of browser scripts that were refused.</summary>
    public required ImmutableArray<EventCountReport> RefusedOrigins { get; init; }

    /// <summary>Outcomes of authorizations, from IdpEventLog.</summary>
    public required ImmutableArray<AuthorizationReport> Authorizations { get; init; }

    public required TimelineReport Timeline { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The most frequent statuses in the steps of the timeline, for a face that draws them.</summary>
    [JsonIgnore]
    public ImmutableArray<StatusLineReport> Lines { get; init; } = [];
}

/// <summary>One file that was read.</summary>
/// <param name="Kind">What its rows are, in words.</param>
/// <param name="Rows">Rows that were new.</param>
/// <param name="Repeated">Rows that another file held already: counted once.</param>
public sealed record LogFileReport(string Name, string Kind, long Rows, long Repeated, string? From, string? To, ImmutableArray<string> Notes);

/// <summary>A time, and the row it comes from.</summary>
public sealed record MomentReport(string Time, string Source, int Line);

/// <summary>One status of refused rows: how often, and what it means.</summary>
/// <param name="Status">The text, or the code where no text is published; verbatim where it is not known.</param>
/// <param name="Code">LOGIN_STATUS, or empty.</param>
/// <param name="Seen">As the log has it.</param>
/// <param name="IsKnown">False: the catalogue does not have it, and nothing is concluded from it.</param>
/// <param name="Misleading">Why its words must not be taken literally; else empty.</param>
/// <param name="Causes">The likeliest causes, with their parts.</param>
/// <param name="MoreCauses">Causes beyond those.</param>
public sealed record StatusCountReport(
    string Status,
    string Code,
    string Seen,
    bool IsKnown,
    long Rows,
    int Users,
    int Addresses,
    MomentReport First,
    MomentReport Last,
    string Meaning,
    string Misleading,
    string Note,
    ImmutableArray<CausePartReport> Causes,
    int MoreCauses);

/// <summary>Refused rows that are one incident: the same status, the same apps, at one time.</summary>
/// <param name="Reach">Who is hit, in words.</param>
/// <param name="StoppedUsers">Users who got in before and do not any more.</param>
/// <param name="IsOver">True where those who were refused got in again.</param>
/// <param name="Worked">The last success on the same ways before it; null where there is none in the log.</param>
public sealed record IncidentReport(
    string Status,
    ImmutableArray<string> Apps,
    string Reach,
    long Rows,
    int Users,
    int StoppedUsers,
    ImmutableArray<string> UserNames,
    ImmutableArray<string> Addresses,
    MomentReport? Worked,
    string First,
    string Last,
    bool IsOver,
    ImmutableArray<string> Causes);

/// <summary>One user through one app.</summary>
/// <param name="State"><c>stopped</c>, <c>failing-again</c>, <c>never-worked</c>, <c>now-and-then</c> or <c>recovered</c>.</param>
/// <param name="LastSuccess">The last success; null where the log holds none.</param>
/// <param name="FailingSince">The first refusal after the last success.</param>
/// <param name="Gap">Time between the two, in words.</param>
public sealed record PairReport(
    string User,
    string App,
    string State,
    long Failures,
    long Successes,
    MomentReport? LastSuccess,
    string FailingSince,
    MomentReport FirstFailure,
    MomentReport LastFailure,
    string Gap,
    ImmutableArray<string> Statuses,
    ImmutableArray<string> Addresses,
    ImmutableArray<string> LoginTypes);

/// <summary>A program that tries again and again.</summary>
/// <param name="LoginTypes">How it logs in: all that is known of it where the log has no app.</param>
/// <param name="PeakPerTenMinutes">The most attempts within ten minutes.</param>
public sealed record StormReport(string User, string App, ImmutableArray<string> LoginTypes, string Status, ImmutableArray<string> Addresses, long Rows, long PeakPerTenMinutes, string First, string Last);

/// <summary>A user who was locked out, and what tried wrong passwords before.</summary>
/// <param name="By">The app, type and address with the most wrong passwords before the lock-out; empty where none is in the log.</param>
/// <param name="IsProgram">True where a program did it: unlocking the user does not help before the program is stopped.</param>
public sealed record LockOutReport(string User, MomentReport First, long Rows, string By, long WrongPasswords, bool IsProgram);

/// <summary>An address that first appears with the break.</summary>
public sealed record NewAddressReport(string Address, int Users, ImmutableArray<string> UserNames, long Failures, string First, ImmutableArray<string> Before);

/// <summary>An app whose logins ended.</summary>
/// <param name="Failures">Refused rows after its last success.</param>
public sealed record StoppedAppReport(string App, long Successes, string LastSuccess, string SilentFor, string LongestPause, long Failures);

/// <summary>Calls of an app after the login.</summary>
/// <param name="Refused">Calls answered 401 or 403.</param>
public sealed record CallsReport(string App, long Calls, long Refused, int Users, int Addresses, string First, string Last);

/// <summary>How authorizations of an app ended, as the Identity Provider Event Log has it.</summary>
/// <param name="Code">ErrorCode, verbatim.</param>
/// <param name="App">The app's id.</param>
/// <param name="InitiatedBy"><c>OauthAuthorize</c>, <c>OauthTokenExchange</c>, <c>IdP</c> or <c>SP</c>.</param>
/// <param name="Causes">The causes it speaks for, likeliest first.</param>
public sealed record AuthorizationReport(
    string Code, string Text, string App, string InitiatedBy, long Rows, int Users, string First, string Last, string Meaning, ImmutableArray<string> Causes);

/// <summary>Something counted.</summary>
public sealed record EventCountReport(string Name, long Rows, string First, string Last);

/// <summary>Successes and failures over time.</summary>
/// <param name="Seconds">Length of a step.</param>
public sealed record TimelineReport(long Seconds, ImmutableArray<TimeStepReport> Steps);

/// <summary>One step of the timeline; steps without a row are left out.</summary>
/// <param name="From">Seconds since 1970.</param>
public sealed record TimeStepReport(long From, long Successes, long Failures);

/// <summary>One status of refused rows over time.</summary>
/// <param name="Rows">Refused rows by the beginning of the step, in seconds since 1970.</param>
public sealed record StatusLineReport(string Status, ImmutableDictionary<long, long> Rows);
