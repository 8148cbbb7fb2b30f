using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>A review in plain words: what every face prints, and what other programs read.</summary>
public sealed record AuditReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.audit/1";

    /// <summary>The day it was judged by.</summary>
    public required string Today { get; init; }

    /// <summary>The apps that were found, with what they declare and what is in effect.</summary>
    public required ImmutableArray<AppReport> Apps { get; init; }

    /// <summary>Gravest first.</summary>
    public required ImmutableArray<FindingReport> Findings { get; init; }

    /// <summary>Findings that somebody accepted in the file, or that the baseline holds already.</summary>
    public required ImmutableArray<AcceptedReport> Accepted { get; init; }

    public required CountReport Counts { get; init; }

    public required ImmutableArray<string> Notes { get; init; }
}

/// <summary>An app, as declared and as it acts.</summary>
/// <param name="Kind"><c>connected-app</c> or <c>external-client-app</c>.</param>
/// <param name="Files">The files that declare it.</param>
/// <param name="Flows">The flows it is set up for, as far as files tell.</param>
public sealed record AppReport(string Name, string Kind, ImmutableArray<string> Files, ImmutableArray<string> Flows, ImmutableArray<DeclaredReport> Declared, ImmutableArray<EffectiveReport> Effective);

/// <summary>A declared value with its place.</summary>
public sealed record DeclaredReport(string Name, string Label, string Value, string Source, int? Line);

/// <summary>A value that means something else than it says.</summary>
public sealed record EffectiveReport(string Label, string Declared, string Really, string Why, string Confidence, string Reference);

/// <summary>One finding.</summary>
/// <param name="Rule">The rule, or the slug of a cause.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="App">The app, or <c>the org</c>.</param>
/// <param name="From">The day from which it bites; empty when it does now.</param>
/// <param name="Evidence">The declared values it rests on.</param>
/// <param name="Fingerprint">The same for the same finding in the same file, whatever line it moves to.</param>
public sealed record FindingReport(
    string Rule, string Severity, string App, string Title, string From, ImmutableArray<EvidenceReport> Evidence, string Why, string Change, string Cost, ImmutableArray<SourceReport> Sources, string Confidence, string Fingerprint)
{
    /// <summary>What weakens it, such as that a file may leave something out; else empty.</summary>
    public string Caution { get; init; } = "";
}

/// <summary>A finding that does not count, and why.</summary>
public sealed record AcceptedReport(FindingReport Finding, string Reason);

/// <summary>How many of each.</summary>
public sealed record CountReport(int Apps, int Files, int Errors, int Warnings, int Notes, int Accepted);
