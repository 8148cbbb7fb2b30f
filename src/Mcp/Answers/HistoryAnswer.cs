using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>What login logs say, the gravest first.</summary>
internal sealed record HistoryAnswer(long Logins, long Failures)
{
    public string? From { get; init; }

    public string? To { get; init; }

    public required string Next { get; init; }

    public IReadOnlyList<StatusAnswer>? Statuses { get; init; }

    public IReadOnlyList<IncidentAnswer>? Incidents { get; init; }

    public IReadOnlyList<PairAnswer>? Refused { get; init; }

    public IReadOnlyList<string>? Storms { get; init; }

    public IReadOnlyList<string>? LockOuts { get; init; }

    public IReadOnlyList<string>? NewAddresses { get; init; }

    public IReadOnlyList<string>? StoppedApps { get; init; }

    public IReadOnlyList<string>? Other { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public string? More { get; init; }

    public static HistoryAnswer Of(HistoryReport report, Room room) => new(report.Logins, report.Failures)
    {
        From = report.From,
        To = report.To,
        Next = NextStep(report),
        Statuses = room.List(report.Statuses, status => StatusAnswer.Of(status, room)),
        Incidents = room.List(report.Incidents, incident => IncidentAnswer.Of(incident, room)),
        Refused = room.List(report.Refused, pair => PairAnswer.Of(pair, room)),
        Storms = room.List(report.Storms.Select(storm => $"{storm.User} through {Named(storm.App, storm.LoginTypes)}: {storm.Rows} rows of \"{storm.Status}\", up to {storm.PeakPerTenMinutes} in ten minutes, {storm.First} to {storm.Last}")),
        LockOuts = room.List(report.LockOuts.Select(lockOut => $"{lockOut.User} locked out {lockOut.First.Time} ({lockOut.First.Source}:{lockOut.First.Line}); {lockOut.WrongPasswords} wrong passwords before{(lockOut.By.Length > 0 ? $", most by {lockOut.By}" : "")}{(lockOut.IsProgram ? "; a program did it: stop it before unlocking" : "")}")),
        NewAddresses = room.List(report.NewAddresses.Select(address => $"{address.Address} new at the break ({address.First}): {address.Failures} refused, {address.Users} users")),
        StoppedApps = room.List(report.StoppedApps.Select(app => $"{app.App}: last success {app.LastSuccess}, silent for {app.SilentFor}, {app.Failures} refused since")),
        Other = room.List([.. report.Calls.Select(calls => $"{calls.App}: {calls.Calls} calls, {calls.Refused} refused"), .. report.Logouts.Select(logout => $"{logout.Name}: {logout.Rows} logouts"), .. report.RefusedOrigins.Select(origin => $"{origin.Name}: refused {origin.Rows} times (CORS)")]),
        Notes = room.List(report.Notes, room == Room.Full ? int.MaxValue : 3),
        More = room == Room.Full || Math.Max(report.Incidents.Length, Math.Max(report.RefusedInAll, report.Statuses.Length)) <= room.Lines ? null
            : $"{report.Statuses.Length} statuses, {report.Incidents.Length} incidents, {report.RefusedInAll} refused pairs of user and app in all: narrow with user, app, status, from, to, or detail=full.",
    };

    private static string NextStep(HistoryReport report) =>
        report.Failures > 0 ? "Take the gravest incident: diagnose with the same paths, its user, app and time (at), and the error the client saw."
        : report.Logins > 0 ? "No refused login in these rows. A failure before the login, or one that leaves no row, does not show here: diagnose the client's own error."
        : "The logs hold no login row that was asked for.";

    private static string Named(string app, IEnumerable<string> types) => app.Length > 0 ? app : string.Join(", ", types);
}

/// <summary>One status of refused rows.</summary>
internal sealed record StatusAnswer(string Status, long Rows, int Users, string First, string Last)
{
    public string? Meaning { get; init; }

    public string? Caution { get; init; }

    public IReadOnlyList<string>? Causes { get; init; }

    public static StatusAnswer Of(StatusCountReport status, Room room) => new(status.Status, status.Rows, status.Users, status.First.Time, status.Last.Time)
    {
        Meaning = room.SayAny(status.IsKnown ? status.Meaning : "Not known: nothing is concluded from it."),
        Caution = room.SayAny(status.Misleading),
        Causes = room.List(status.Causes.Select(cause => cause.Id), room == Room.Full ? int.MaxValue : 3),
    };
}

/// <summary>Refused rows that belong together.</summary>
internal sealed record IncidentAnswer(string Status, string Reach, long Rows, int Users, string First, string Last, bool IsOver)
{
    public IReadOnlyList<string>? Apps { get; init; }

    public IReadOnlyList<string>? UserNames { get; init; }

    public IReadOnlyList<string>? Addresses { get; init; }

    public string? Worked { get; init; }

    public IReadOnlyList<string>? Causes { get; init; }

    public static IncidentAnswer Of(IncidentReport incident, Room room) => new(incident.Status, room.Say(incident.Reach), incident.Rows, incident.Users, incident.First, incident.Last, incident.IsOver)
    {
        Apps = room.List(incident.Apps),
        UserNames = room.List(incident.UserNames, room == Room.Full ? int.MaxValue : 3),
        Addresses = room.List(incident.Addresses, room == Room.Full ? int.MaxValue : 3),
        Worked = incident.Worked is { } worked ? $"{worked.Time} ({worked.Source}:{worked.Line})" : null,
        Causes = room.List(incident.Causes, room == Room.Full ? int.MaxValue : 3),
    };
}

/// <summary>One user through one app.</summary>
internal sealed record PairAnswer(string User, string App, string State, long Failures, long Successes, string FirstFailure, string LastFailure)
{
    public string? LastSuccess { get; init; }

    public IReadOnlyList<string>? Statuses { get; init; }

    [System.ComponentModel.Description("Rows: file:line of first and last failure")]
    public string? Rows { get; init; }

    public static PairAnswer Of(PairReport pair, Room room) => new(pair.User, pair.App, pair.State, pair.Failures, pair.Successes, pair.FirstFailure.Time, pair.LastFailure.Time)
    {
        LastSuccess = pair.LastSuccess is { } success ? $"{success.Time} ({success.Source}:{success.Line})" : null,
        Statuses = room.List(pair.Statuses),
        Rows = $"{pair.FirstFailure.Source}:{pair.FirstFailure.Line}, {pair.LastFailure.Source}:{pair.LastFailure.Line}",
    };
}
