using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>The tables of the page.</summary>
internal sealed class HistoryTables(Html page, HistoryReport report)
{
    public void Write()
    {
        Statuses();
        page.Table("Who is refused", ["rows", "user", "through", "state", "since", "status", "from"], report.Refused.Select(pair => (string[])
            [HistoryWords.Number(pair.Failures), pair.User, HistoryWords.Through(pair.App, pair.LoginTypes), HistoryWords.State(pair), HistoryWords.Since(pair), string.Join(", ", pair.Statuses), string.Join(", ", pair.Addresses)]));
        page.Table("Tried again and again", ["rows", "user", "through", "status", "most in ten minutes", "from", "to"], report.Storms.Select(storm => (string[])
            [HistoryWords.Number(storm.Rows), storm.User, HistoryWords.Through(storm.App, storm.LoginTypes), storm.Status, HistoryWords.Number(storm.PeakPerTenMinutes), storm.First, storm.Last]));
        page.Table("Locked out", ["rows", "user", "since", "by"], report.LockOuts.Select(lockOut => (string[])[HistoryWords.Number(lockOut.Rows), lockOut.User, lockOut.First.Time, HistoryWords.LockOut(lockOut)]));
        page.Table("Addresses new at the break", ["refused", "address", "since", "users", "before"], report.NewAddresses.Select(address => (string[])
            [HistoryWords.Number(address.Failures), address.Address, address.First, string.Join(", ", address.UserNames), string.Join(", ", address.Before)]));
        page.Table("Apps that stopped", ["successes", "app", "last success", "silent for", "longest pause before", "refused since"], report.StoppedApps.Select(app => (string[])
            [HistoryWords.Number(app.Successes), app.App, app.LastSuccess, app.SilentFor, app.LongestPause, HistoryWords.Number(app.Failures)]));
        Others();
    }

    private void Statuses() =>
        page.Table("Why", ["rows", "status", "who", "meaning", "likeliest causes"], report.Statuses.Select(status => (string[])
        [
            HistoryWords.Number(status.Rows), HistoryWords.Status(status), HistoryWords.Spread(status),
            status.Meaning + (status.Misleading.Length > 0 ? $" Misleads: {status.Misleading}." : "") + (status.Note.Length > 0 ? " " + status.Note : ""), HistoryWords.Causes(status),
        ]));

    private void Others()
    {
        page.Table("Calls after the login", ["calls", "app", "answered 401 or 403", "users", "from", "to"], report.Calls.Select(call => (string[])
            [HistoryWords.Number(call.Calls), call.App, HistoryWords.Number(call.Refused), HistoryWords.Number(call.Users), call.First, call.Last]));
        page.Table("Logouts", ["rows", "user", "from", "to"], report.Logouts.Select(logout => (string[])[HistoryWords.Number(logout.Rows), logout.Name, logout.First, logout.Last]));
        page.Table("Origins refused", ["rows", "origin", "from", "to"], report.RefusedOrigins.Select(origin => (string[])[HistoryWords.Number(origin.Rows), origin.Name, origin.First, origin.Last]));
        page.Table("Identity Provider Event Log", ["rows", "outcome", "app", "users", "by", "from", "to", "meaning"], report.Authorizations.Select(one => (string[])
            [HistoryWords.Number(one.Rows), HistoryWords.Outcome(one), one.App, HistoryWords.Number(one.Users), one.InitiatedBy, one.First, one.Last, HistoryWords.Meaning(one)]));
        page.Table("Read", ["rows", "file", "kind"], report.Files.Select(file => (string[])[HistoryWords.Number(file.Rows), file.Name, file.Kind]));
        page.Raw(report.Notes.IsEmpty ? "" : "<h2>Notes</h2>\n<ul>\n");
        foreach (var note in report.Notes)
        {
            page.Element("li", note);
        }

        page.Raw(report.Notes.IsEmpty ? "" : "</ul>\n");
    }
}
