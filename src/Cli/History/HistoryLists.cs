using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>The shorter lists: storms, lock-outs, new addresses, silent apps, calls, logouts, origins.</summary>
internal sealed class HistoryLists(Paper paper, HistoryReport report)
{
    private const int Column = 13;

    public void Write()
    {
        List("Tried again and again", report.Storms, storm => storm.Rows, storm => [new(Printable.Of($"{storm.User} through {HistoryWords.Through(storm.App, storm.LoginTypes)}", 120), Tone.Quote), $"{storm.Status}: up to {HistoryWords.Number(storm.PeakPerTenMinutes)} within ten minutes, {storm.First} to {storm.Last}, from {string.Join(", ", storm.Addresses)}"]);
        List("Locked out", report.LockOuts, lockOut => lockOut.Rows, lockOut => [new(Printable.Of(lockOut.User, 80), Tone.Quote), $"since {lockOut.First.Time}, {HistoryWords.LockOut(lockOut)}"]);
        List("Addresses new at the break", report.NewAddresses, address => address.Failures, address => [new(address.Address, Tone.Quote), $"since {address.First}, {HistoryWords.Count(address.Users, "user")}: {string.Join(", ", address.UserNames)}; before from {string.Join(", ", address.Before)}"]);
        List("Apps that stopped", report.StoppedApps, app => app.Successes, app => [new(Printable.Of(app.App, 80), Tone.Quote), $"last success {app.LastSuccess}, silent for {app.SilentFor} (longest pause before: {app.LongestPause}); {(app.Failures > 0 ? $"{HistoryWords.Number(app.Failures)} refused since" : "no row since: it does not even try, or its attempts leave none")}"]);
        List("Calls after the login", report.Calls, call => call.Calls, call => [new(Printable.Of(call.App, 80), Tone.Quote), $"{HistoryWords.Number(call.Refused)} answered 401 or 403; {HistoryWords.Count(call.Users, "user")}, {HistoryWords.Count(call.Addresses, "address")}; {call.First} to {call.Last}"]);
        List("Logouts", report.Logouts, logout => logout.Rows, logout => [new(Printable.Of(logout.Name, 80), Tone.Quote), $"{logout.First} to {logout.Last}; also written when an app's access is revoked"]);
        List("Origins refused", report.RefusedOrigins, origin => origin.Rows, origin => [new(Printable.Of(origin.Name, 120), Tone.Quote), $"{origin.First} to {origin.Last}"]);
        List("Identity Provider Event Log", report.Authorizations, one => one.Rows, one => [new(Printable.Of(HistoryWords.Outcome(one), 120), Tone.Quote), $"for app {Printable.Of(one.App, 40)}, {HistoryWords.Count(one.Users, "user")}, by {Printable.Of(one.InitiatedBy, 40)}; {one.First} to {one.Last}. {HistoryWords.Meaning(one)}"]);
    }

    private void List<T>(string heading, IReadOnlyList<T> items, Func<T, long> rows, Func<T, Ink[]> words)
    {
        if (items.Count == 0)
        {
            return;
        }

        paper.Gap().Line(0, new Ink(heading, Tone.Title));
        foreach (var item in items)
        {
            paper.Row(new($"  {HistoryWords.Number(rows(item))}", Tone.Label), Column, [.. words(item).Select(ink => ink with { Text = Printable.Of(ink.Text, 500) })]);
        }
    }
}
