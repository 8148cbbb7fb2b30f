using System.Globalization;

namespace SfOAuth.Actions;

/// <summary>The sentences about logs that text, Markdown and page share.</summary>
public static class HistoryWords
{
    public static string Count(long number, string unit) => $"{Number(number)} {unit}{(number == 1 ? "" : unit.EndsWith('s') ? "es" : "s")}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1,204 logins, 38 of them refused (3.2 %)</c>.</summary>
    public static string Sum(HistoryReport report) =>
        report.Logins == 0 ? "No login row"
        : $"{Count(report.Logins, "login")}, {(report.Failures == 0 ? "none" : Number(report.Failures))} of them refused{(report.Failures == 0 ? "" : $" ({Percent(report.Failures, report.Logins)})")}";

    public static string Status(StatusCountReport status) =>
        status.Code.Length > 0 && status.Code != status.Status ? $"{status.Status} ({status.Code})" : status.Status;

    public static string Spread(StatusCountReport status) => $"{Count(status.Users, "user")}, {Count(status.Addresses, "address")}";

    public static string Causes(StatusCountReport status) =>
        string.Join(", ", status.Causes.Select(cause => $"{cause.Id} {Odds.Number(cause.Part)}")) + (status.MoreCauses > 0 ? $", {status.MoreCauses} more" : "");

    /// <summary>Since when an incident lasts, or from when to when it did.</summary>
    public static string Span(IncidentReport incident) => incident switch
    {
        { First: var first, Last: var last } when first == last => $"at {first}",
        { IsOver: true } => $"{incident.First} to {incident.Last}; works again",
        _ => $"since {incident.First}, last {incident.Last}",
    };

    public static string Who(IncidentReport incident) =>
        $"{incident.Reach}{(incident is { StoppedUsers: > 0, IsOver: false } ? $"; {Count(incident.StoppedUsers, "user")} who got in before and no longer {(incident.StoppedUsers == 1 ? "does" : "do")}" : "")}: "
        + string.Join(", ", incident.UserNames) + More(Math.Max(incident.StoppedUsers, incident.StoppedUsers > 0 ? 0 : incident.Users), incident.UserNames.Length);

    /// <summary><c>AppAccessDenied (Error: App access denied)</c>.</summary>
    public static string Outcome(AuthorizationReport one) => one.Text.Length > 0 ? $"{one.Code} ({one.Text})" : one.Code;

    /// <summary>What an outcome means, and the causes it speaks for.</summary>
    public static string Meaning(AuthorizationReport one) =>
        one.Meaning + (one.Causes.IsEmpty ? "" : $" Causes: {string.Join(", ", one.Causes)}.");

    public static string State(PairReport pair) => pair.State switch
    {
        "stopped" => "stopped",
        "failing-again" => "fails again",
        "never-worked" => "no success in the log",
        "now-and-then" => "fails now and then",
        _ => "works again",
    };

    public static string Since(PairReport pair) =>
        pair.Gap.Length > 0 ? $"last success {pair.LastSuccess!.Time}, refused since {pair.FailingSince} ({pair.Gap} later)"
        : pair.LastSuccess is { } success ? $"last success {success.Time}, refused {pair.FirstFailure.Time} to {pair.LastFailure.Time}"
        : $"refused {pair.FirstFailure.Time} to {pair.LastFailure.Time}";

    public static string Place(MomentReport moment) => Printable.Of($"{moment.Source}:{moment.Line}", 60);

    public static string Through(string app, IEnumerable<string> types) => app.Length > 0 ? app : string.Join("; ", types);

    public static string LockOut(LockOutReport lockOut) =>
        lockOut.By.Length == 0 ? "what tried before is not in the log"
        : $"after {Count(lockOut.WrongPasswords, "wrong password")} by {lockOut.By}{(lockOut.IsProgram ? ": a program; unlocking does not last before it is stopped or has the right password" : "")}";

    private static string More(int all, int shown) => all > shown ? $" and {all - shown} more" : "";

    private static string Percent(long part, long whole) => $"{(100.0 * part / whole).ToString(part * 100 >= whole ? "0.#" : "0.00", CultureInfo.InvariantCulture)} %";
}
