using System.Collections.Immutable;
using SfOAuth.Auditing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>Reviews projects before anything breaks: every app against every cause and rule.</summary>
public static class AuditAction
{
    /// <param name="reading">What was read.</param>
    /// <param name="today">The day to judge by.</param>
    /// <param name="options">What counts.</param>
    public static AuditReport Run(ProjectReading reading, DateTimeOffset today, AuditOptions? options = null)
    {
        var asked = options ?? new AuditOptions();
        var projects = Project.Of(reading.Metadata);
        var code = reading.Code.SelectMany(document => CodeReader.Read(document)).Concat(reading.Metadata.SelectMany(CertificateStore.Read)).ToList();
        var redirects = reading.Code.Select(document => (document, Facts: CodeReader.Redirects(document))).Where(one => !one.Facts.IsEmpty).ToList();
        var suppressions = new Suppressions([.. reading.Metadata, .. reading.Code]);
        var findings = new List<AuditFinding>();
        foreach (var (project, at) in projects.Select((project, at) => (project, at)))
        {
            findings.AddRange(Review([.. Apps(project, redirects, asked, today), Subject.Org([.. project.Org, .. at == 0 ? code : []], today)], asked.Horizon));
        }

        findings.AddRange(projects.IsEmpty && code.Count > 0 ? Review([Subject.Org(code, today)], asked.Horizon) : []);
        var all = Distinct(findings, projects.Length).ToList();
        return Report(reading, projects, (all, suppressions), asked, today);
    }

    private static ImmutableArray<AuditFinding> Review(ImmutableArray<Subject> subjects, int horizon) =>
        Auditor.Rank(AtOnce.Map(subjects, subject => Auditor.Examine(subject, horizon)).SelectMany(findings => findings));

    private static IEnumerable<Subject> Apps(Project project, List<(Document, ImmutableArray<Fact>)> redirects, AuditOptions asked, DateTimeOffset today) =>
        project.Apps.Where(app => asked.App is not { } name || app.IsCalled(name)).Select(app => Subject.App(app.Label, [.. app.Facts, .. CodeReader.Redirects(redirects, app)], project.Org, today));

    private static IEnumerable<AuditFinding> Distinct(List<AuditFinding> findings, int projects) =>
        projects < 2 ? findings : findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Place?.Input ?? "", StringComparer.Ordinal).ThenBy(finding => finding.Place?.Offset ?? 0);

    private static AuditReport Report(ProjectReading reading, ImmutableArray<Project> projects, (List<AuditFinding> All, Suppressions Suppressions) found, AuditOptions asked, DateTimeOffset today)
    {
        var (all, suppressions) = found;
        var reports = all.Select(finding => (Finding: finding, Report: FindingReports.Of(finding))).ToList();
        string? Accepted(AuditFinding finding, FindingReport report) => suppressions.ReasonFor(finding) ?? (asked.Baseline.Contains(report.Fingerprint) ? "in the baseline" : null);
        var open = reports.Where(pair => Accepted(pair.Finding, pair.Report) is null).Select(pair => pair.Report).ToImmutableArray();
        var accepted = reports.Select(pair => (pair.Report, Reason: Accepted(pair.Finding, pair.Report))).Where(pair => pair.Reason is not null).Select(pair => new AcceptedReport(pair.Report, pair.Reason!)).ToImmutableArray();
        var apps = projects.SelectMany(project => project.Apps.Where(app => asked.App is not { } name || app.IsCalled(name)).Select(app => AppReports.Of(app, project, today))).ToImmutableArray();
        int Count(Severity severity) => open.Count(finding => finding.Severity == Kebab.Of(severity.ToString()));
        return new()
        {
            Today = $"{today:yyyy-MM-dd}",
            Apps = apps,
            Findings = open,
            Accepted = accepted,
            Counts = new(apps.Length, reading.Files, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Note), accepted.Length),
            Notes = [.. Notes(reading, projects, suppressions, asked, apps.Length)],
        };
    }

    private static IEnumerable<string> Notes(ProjectReading reading, ImmutableArray<Project> projects, Suppressions suppressions, AuditOptions asked, int apps)
    {
        var missing = asked.App is not null && apps == 0 ? [$"No app in the files has the name that is asked for: there are {string.Join(", ", projects.SelectMany(project => project.Apps).Select(app => app.Label).Take(12))}."] : Array.Empty<string>();
        var many = projects.Count(project => project.Apps.Length > 0) is > 1 and var count ? [$"The files belong to {count} projects; each is judged with its own settings."] : Array.Empty<string>();
        return [.. reading.Notes, .. missing, .. many, .. projects.SelectMany(project => project.Notes), .. suppressions.Notes, .. reading.Metadata.SelectMany(document => document.Notes.Where(note => !note.Contains("gzip", StringComparison.Ordinal)).Select(note => $"{document.Name}: {note}"))];
    }
}

/// <summary>What a review looks at and counts.</summary>
public sealed record AuditOptions
{
    /// <summary>Only this app; null for all.</summary>
    public string? App { get; init; }

    /// <summary>How many days ahead a known change counts.</summary>
    public int Horizon { get; init; } = 120;

    /// <summary>Fingerprints of findings that are accepted already.</summary>
    public IReadOnlySet<string> Baseline { get; init; } = ImmutableHashSet<string>.Empty;
}
