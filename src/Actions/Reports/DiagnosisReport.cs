using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>A diagnosis in plain words and numbers: what every face prints, and what other programs read.</summary>
public sealed record DiagnosisReport
{
    /// <summary>The name of this shape; a shape that old readers cannot read gets another number.</summary>
    public string Schema { get; } = "sfoauth.diagnosis/1";

    /// <summary><c>certain</c>, <c>ambiguous</c>, <c>unexplained</c> or <c>not-oauth</c>.</summary>
    public required string Verdict { get; init; }

    public required ImmutableArray<SymptomReport> Symptoms { get; init; }

    /// <summary>Best first.</summary>
    public required ImmutableArray<CauseReport> Causes { get; init; }

    public required ImmutableArray<RuledOutReport> RuledOut { get; init; }

    /// <summary>What to look up next, best first.</summary>
    public required ImmutableArray<AskReport> Ask { get; init; }

    /// <summary>The field this belongs to, when it is not ours.</summary>
    public required NeighbourReport? Neighbour { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>What was read in the org; null where none was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrgReport? Org { get; init; }

    /// <summary>The facts that were understood, for a face that shows what it worked with.</summary>
    [JsonIgnore]
    public ImmutableArray<EvidenceReport> Understood { get; init; } = [];

    /// <param name="diagnosis">What came out.</param>
    /// <param name="documents">What went in: its notes are passed on.</param>
    /// <param name="notes">What else was noticed on the way in.</param>
    public static DiagnosisReport Of(Diagnosis diagnosis, IReadOnlyCollection<Document> documents, IEnumerable<string>? notes = null) => Of(diagnosis, documents, new JoinedRows(), notes);

    /// <param name="calls">The calls that were made; null where nobody asked for them.</param>
    public static DiagnosisReport Of(OrgDiagnosis diagnosis, IReadOnlyCollection<Document> documents, IEnumerable<string> notes, IEnumerable<OrgCall>? calls = null) =>
        Of(diagnosis.Diagnosis, documents, diagnosis.Rows, notes) with { Org = OrgReport.Of(diagnosis, calls) };

    /// <param name="rows">The rows that a login log held of the failure.</param>
    public static DiagnosisReport Of(Diagnosis diagnosis, IReadOnlyCollection<Document> documents, JoinedRows rows, IEnumerable<string>? notes = null)
    {
        var world = diagnosis.World;
        return new()
        {
            Verdict = Word(diagnosis.Outcome),
            Symptoms = [.. diagnosis.Symptoms.Select(SymptomReport.Of)],
            Causes = [.. diagnosis.Findings.Select(finding => CauseReport.Of(finding, world))],
            RuledOut = [.. diagnosis.RuledOut.Select(finding => RuledOutReport.Of(finding, world))],
            Ask = [.. diagnosis.Ask.Select(question => AskReport.Of(question, world))],
            Neighbour = diagnosis.Neighbour is { } neighbour ? new(neighbour.Id, neighbour.Name, neighbour.LookThere) : null,
            Notes = [.. (notes ?? []).Concat(rows.Notes).Concat(LogRemarks.On(diagnosis, rows)).Concat(Remarks.On(diagnosis, documents)).Distinct()],
            Understood = [.. world.Facts.Where(fact => fact.Setting != Incident.Today).Select(EvidenceReport.Of)],
        };
    }

    private static string Word(Outcome outcome) => outcome is Outcome.NotOAuth ? "not-oauth" : Kebab.Of(outcome.ToString());
}

/// <summary>A cause that the words alone would allow, and what speaks against it.</summary>
public sealed record RuledOutReport(string Id, string Title, ImmutableArray<EvidenceReport> Because)
{
    /// <summary>Who states it where it is not the catalogue.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    internal static RuledOutReport Of(Finding finding, World world) =>
        new(finding.Cause.Slug, Blanks.Fill(Causes.Catalogue.Page(finding.Cause).Title, world), [.. finding.Against.Select(EvidenceReport.Of)]) { Origin = CauseReport.OriginOf(finding.Cause) };
}

/// <summary>A field beside ours, and where to go on.</summary>
public sealed record NeighbourReport(string Id, string Name, string LookThere);
