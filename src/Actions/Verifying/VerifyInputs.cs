using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;
using SfOAuth.Verifying;

namespace SfOAuth.Actions;

/// <summary>What shall be proved, out of whatever was given: the name of a cause, a plan, or the error as it came.</summary>
public static class VerifyInputs
{
    /// <summary>The words that name a cause, and the rest.</summary>
    public static (RootCause? Cause, ImmutableArray<string> Others) Split(IEnumerable<string> words)
    {
        var all = words.ToImmutableArray();
        var named = all.FirstOrDefault(word => Catalogue.Find(word) is not null);
        return (named is null ? null : Catalogue.Find(named), named is null ? all : all.Remove(named));
    }

    /// <summary>The request; its cause is the one named, the plan's, or the likeliest of the error.</summary>
    /// <param name="request">What was said besides.</param>
    /// <param name="wait">How long after the change a refusal proves nothing; null for as long as the cause asks.</param>
    public static VerifyRequest Complete(VerifyRequest request, TimeSpan? wait, DateTimeOffset now)
    {
        var plan = request.Documents.Select(KnownPlan.In).FirstOrDefault(known => known is not null);
        var documents = request.Documents.RemoveAll(document => KnownPlan.In(document) is not null);
        var cause = request.Cause ?? (plan is null ? null : Catalogue.Find(plan.For)) ?? (documents.IsEmpty ? null : DiagnoseAction.Run(documents, request.Stated, now).Findings.FirstOrDefault()?.Cause);
        return request with
        {
            Cause = cause,
            Planned = plan,
            Documents = documents,
            App = request.App.Length > 0 ? request.App : plan?.App ?? "",
            Window = wait ?? Propagation.Of(cause),
        };
    }

    /// <summary>A moment: a date with a time, a time of today in UTC, or how long ago.</summary>
    public static DateTimeOffset? Moment(string given, DateTimeOffset now) =>
        TimeOnly.TryParseExact(given, ["HH:mm", "HH:mm:ss"], out var time) ? new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime).ToDateTime(time), TimeSpan.Zero)
        : Durations.TryRead(given, out var ago) ? now - ago
        : Incident.FailedAt.Read(given) as DateTimeOffset?;
}
