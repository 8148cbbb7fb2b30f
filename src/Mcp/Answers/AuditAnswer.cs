using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>A review, gravest first.</summary>
internal sealed record AuditAnswer(int Errors, int Warnings, int Notices, int Accepted)
{
    public required string Next { get; init; }

    public IReadOnlyList<string>? Apps { get; init; }

    public IReadOnlyList<FindingAnswer>? Findings { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public string? More { get; init; }

    public static AuditAnswer Of(AuditReport report, Room room) => new(report.Counts.Errors, report.Counts.Warnings, report.Counts.Notes, report.Counts.Accepted)
    {
        Next = report.Findings.IsEmpty ? "Nothing was found in what the files show; what they cannot show is not judged." : "plan_fix with for=rule, the same paths and app writes the change of a finding; a person decides.",
        Apps = room.List(report.Apps.Select(app => $"{app.Name} ({app.Kind}; {(app.Flows.IsEmpty ? "flows not shown" : string.Join(", ", app.Flows))})")),
        Findings = room.List(report.Findings, finding => FindingAnswer.Of(finding, room)),
        Notes = room.List(report.Notes, room == Room.Full ? int.MaxValue : 3),
        More = room != Room.Full && report.Findings.Length > room.Lines ? $"{report.Findings.Length} findings in {report.Apps.Length} apps: app=NAME narrows, detail=full lists all." : null,
    };
}

/// <summary>One finding.</summary>
internal sealed record FindingAnswer(string Rule, string Severity, string App, string Title, string Confidence, string Fingerprint)
{
    /// <summary>The day from which it bites.</summary>
    public string? From { get; init; }

    public IReadOnlyList<QuoteAnswer>? Evidence { get; init; }

    public string? Why { get; init; }

    public string? Change { get; init; }

    public string? Cost { get; init; }

    public string? Caution { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    public static FindingAnswer Of(FindingReport finding, Room room) => new(finding.Rule, finding.Severity, finding.App, finding.Title, finding.Confidence, finding.Fingerprint)
    {
        From = room.SayAny(finding.From),
        Evidence = room.List(finding.Evidence, evidence => QuoteAnswer.Of(evidence, room), room == Room.Full ? int.MaxValue : 2),
        Why = room.SayAny(finding.Why),
        Change = room.SayAny(finding.Change),
        Cost = room.SayAny(finding.Cost),
        Caution = room.SayAny(finding.Caution),
        Sources = room == Room.Full ? room.List(finding.Sources.Select(source => $"{source.Confidence}: {source.Text}")) : null,
    };
}
