using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Mcp;

/// <summary>
/// <c>probe</c>: one real login with the credentials of the server's environment. An agent chooses the flow and nothing else:
/// a host named in a pasted log must never be sent a secret.
/// </summary>
internal sealed class ProbeTool(McpSetup setup) : TaskTool<ProbeInput, ProbeAnswer>(Card, AnswerJson.Readable.ProbeInput, AnswerJson.Readable.ProbeAnswer)
{
    private static readonly ToolCard Card = new(
        "probe",
        "Log in once, for real",
        "Run one OAuth flow once against the org the server was started for, with its credentials, use the token once, and diagnose what was refused. Ask the user first: it logs in for real.",
        ActsOutside: true);

    protected override async Task<Reading<ProbeAnswer>> RunAsync(ProbeInput input, Call call, CancellationToken stop)
    {
        var planned = new ProbePlanner(setup).Plan(input);
        if (planned is not Reading<ProbePlan>.Accepted { Value: var plan })
        {
            return new Reading<ProbeAnswer>.Rejected(((Reading<ProbePlan>.Rejected)planned).Why);
        }

        using var key = plan.Key;
        var book = new AttemptBook(setup.StateFolder, setup.Clock);
        if (plan.Flow is Flow.Password or Flow.SoapLogin && book.IsFull(plan.Host, plan.Username))
        {
            return new Reading<ProbeAnswer>.Rejected("Two logins of this user were refused within the hour, and some orgs lock a user out at the third. I stop here: check the password in a browser, or wait.");
        }

        using var wire = new Wire(setup.Clock);
        var (result, report) = await ProbeAction.RunAsync(new Probe(wire, new NoBrowser(), setup.Clock), plan, [], setup.Clock.GetUtcNow(), stop);
        book.Remember(plan, result);
        return new Reading<ProbeAnswer>.Accepted(Room.Fit(input.Detail, AnswerJson.Readable.ProbeAnswer, room => ProbeAnswer.Of(report, room)));
    }

    /// <summary>There is nobody at a browser: no flow that needs one is offered.</summary>
    private sealed class NoBrowser : IBrowser
    {
        public Task<BrowserEnd> VisitAsync(Uri authorize, Uri callback, CancellationToken stop) => Task.FromResult(new BrowserEnd(null, "no browser here"));

        public Task ShowCodeAsync(Uri address, string userCode, CancellationToken stop) => Task.CompletedTask;
    }
}

/// <summary>What <c>probe</c> takes.</summary>
internal sealed record ProbeInput([property: Description("client-credentials, jwt-bearer, password, soap-login, saml-bearer or token-exchange")] string Flow)
{
    [Description("aud of the assertion; default the host")]
    public string? Audience { get; init; }

    [Description("Scopes, parted by blanks")]
    public string? Scope { get; init; }

    public Detail? Detail { get; init; }
}

/// <summary>What a probe did and what explains it.</summary>
internal sealed record ProbeAnswer(string Outcome, string Flow, string Host)
{
    /// <summary>What failed: <c>login</c> or <c>use</c>.</summary>
    public string? FailedAt { get; init; }

    public IReadOnlyList<string>? Steps { get; init; }

    public int? CountsAgainstLockout { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public DiagnosisAnswer? Diagnosis { get; init; }

    public static ProbeAnswer Of(ProbeReport report, Room room) => new(report.Outcome, report.Flow, report.Host)
    {
        FailedAt = room.SayAny(report.FailedAt),
        Steps = room.List(report.Steps.Select(step => $"{step.Name}: {step.Method} {step.Url} → {(step.Status == 0 ? step.Failure : $"HTTP {step.Status} {string.Join(", ", step.Answer.Select(field => $"{field.Name}={field.Value}"))}")}")),
        CountsAgainstLockout = report.CountsAgainstLockout > 0 ? report.CountsAgainstLockout : null,
        Notes = room.List(report.Notes),
        Diagnosis = report.Diagnosis is { } diagnosis ? DiagnosisAnswer.Of(diagnosis, [], null, room) : null,
    };
}
