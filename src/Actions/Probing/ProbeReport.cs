using System.Collections.Immutable;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>What a probe did, what was answered, and what explains it. Nothing in it is secret.</summary>
public sealed record ProbeReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.probe/1";

    /// <summary><c>granted</c>, <c>refused</c> or <c>unanswered</c>.</summary>
    public required string Outcome { get; init; }

    public required string Flow { get; init; }

    public required string Host { get; init; }

    /// <summary>What failed: <c>login</c>, <c>use</c> or <c>refresh</c>; empty where nothing did.</summary>
    public required string FailedAt { get; init; }

    public required ImmutableArray<ExchangeReport> Steps { get; init; }

    /// <summary>The claims of the assertion that was sent; null where none was.</summary>
    public required ClaimsReport? Claims { get; init; }

    /// <summary>Answers that count against the lock-out of the user.</summary>
    public required int CountsAgainstLockout { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>What explains the refusal; null where nothing was refused.</summary>
    public required DiagnosisReport? Diagnosis { get; init; }

    public static ProbeReport Of(ProbePlan plan, ProbeResult result, Diagnosis? diagnosis) => new()
    {
        Outcome = Kebab.Of(result.Outcome.ToString()),
        Flow = Kebab.Of(plan.Flow.ToString()),
        Host = plan.Host.GetLeftPart(UriPartial.Authority),
        FailedAt = result.Failed is { } phase ? Kebab.Of(phase.ToString()) : "",
        Steps = [.. result.Steps.Select(ExchangeReport.Of)],
        Claims = result.Claims is { } claims ? ClaimsReport.Of(claims) : null,
        CountsAgainstLockout = result.CountsAgainstLockout,
        Notes = result.Notes,
        Diagnosis = diagnosis is null ? null : DiagnosisReport.Of(diagnosis, [result.Bundle.Document]),
    };
}

/// <summary>One request of a probe and its answer.</summary>
/// <param name="Status">0 where no answer came.</param>
public sealed record ExchangeReport(string Name, string Method, string Url, ImmutableArray<FieldReport> Sent, int Status, ImmutableArray<FieldReport> Answer, string Failure, double Milliseconds, bool Succeeded)
{
    internal static ExchangeReport Of(ProbeStep step) => new(step.Name, step.Method, step.Url, Fields(step.Parameters), step.Status, Fields(step.Answer), step.Failure, Math.Round(step.Took.TotalMilliseconds), step.IsOk);

    private static ImmutableArray<FieldReport> Fields(ImmutableArray<NameValue> pairs) => [.. pairs.Select(pair => new FieldReport(pair.Name, pair.Value))];
}

/// <summary>The claims of a bearer assertion.</summary>
public sealed record ClaimsReport(string Iss, string Sub, string Aud, string Exp, string Alg)
{
    internal static ClaimsReport Of(JwtClaims claims) => new(claims.Issuer, claims.Subject, claims.Audience, claims.Expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), claims.Algorithm);
}
