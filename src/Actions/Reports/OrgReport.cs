using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>What was read in an org for a diagnosis, and what could not be seen there.</summary>
/// <param name="Reader">The user whose session read it; empty where that is not known.</param>
/// <param name="Sources">What was looked at.</param>
/// <param name="Unseen">What was not visible, and why.</param>
/// <param name="Timeline">The last success, what changed since, and the failures, oldest first.</param>
public sealed record OrgReport(string Host, string Reader, string Version, string ReadAt, ImmutableArray<string> Sources, ImmutableArray<string> Unseen, ImmutableArray<OrgMomentReport> Timeline)
{
    /// <summary>The calls that were made; null where nobody asked for them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<CallReport>? Calls { get; init; }

    public static OrgReport Of(OrgDiagnosis diagnosis, IEnumerable<OrgCall>? calls) =>
        new(diagnosis.Org.Host, diagnosis.Org.Reader, diagnosis.Org.Version, Time(diagnosis.Org.ReadAt), [.. diagnosis.Org.Looks.Where(look => look.IsAnswered).Select(look => look.Ask.Source).Distinct()], diagnosis.Seen.Unseen,
            [.. diagnosis.Seen.Timeline.Select(moment => new OrgMomentReport(Time(moment.At), moment.Kind, moment.By, moment.What, moment.IsOfFailure))])
        {
            Calls = calls?.Select(call => new CallReport(call.Purpose, call.Method, call.Path, call.Status, call.Tries, Math.Round(call.Took.TotalMilliseconds))).ToImmutableArray(),
        };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A login or a change in Setup.</summary>
/// <param name="Kind"><c>success</c>, <c>failure</c> or <c>change</c>.</param>
/// <param name="By">Who changed it; empty for a login.</param>
/// <param name="Concerns">It names the app or the user, or concerns every login.</param>
public sealed record OrgMomentReport(string At, string Kind, string By, string What, bool Concerns);

/// <summary>A call to an org, without its token and its answer.</summary>
public sealed record CallReport(string Purpose, string Method, string Path, int Status, int Tries, double Milliseconds);
