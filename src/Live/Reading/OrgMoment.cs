using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>One moment in the story of a failure: a login that worked or was refused, or a change in Setup.</summary>
/// <param name="Kind"><c>success</c>, <c>failure</c> or <c>change</c>.</param>
/// <param name="By">Who changed it; empty for a login.</param>
/// <param name="IsOfFailure">The change names the app or the user, or concerns every login.</param>
public sealed record OrgMoment(DateTimeOffset At, string Kind, string By, string What, bool IsOfFailure)
{
    private const int MostChanges = 20;

    /// <summary>From the last success to the failure, oldest first.</summary>
    internal static ImmutableArray<OrgMoment> Of(OrgView view)
    {
        var success = view.LastSuccess;
        var begin = success?.Time("LoginTime") ?? DateTimeOffset.MinValue;
        var changes = OrgChange.Of(view).Where(change => change.At >= begin).OrderByDescending(change => change.IsOfFailure).ThenByDescending(change => change.At).Take(MostChanges)
            .Select(change => new OrgMoment(change.At, "change", change.By, $"{change.Display} ({change.Action})", change.IsOfFailure));
        var failures = view.Failures(begin).ToList();
        OrgRow[] ends = failures is [var only] ? [only] : failures is [var first, .., var last] ? [first, last] : [];
        return [.. new[] { success is null ? null : Login(success, "success") }.Concat(ends.Select(row => Login(row, "failure"))).Concat(changes).OfType<OrgMoment>().OrderBy(moment => moment.At)];
    }

    private static OrgMoment? Login(OrgRow row, string kind) =>
        row.Time("LoginTime") is { } at ? new(at, kind, "", $"{row.Text("Application")}: {row.Text("Status")}, from {row.Text("SourceIp")}", true) : null;
}
