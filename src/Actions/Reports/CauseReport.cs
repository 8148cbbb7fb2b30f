using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>One cause of an incident, with everything a person or a program needs to act on it.</summary>
public sealed record CauseReport
{
    /// <summary>The slug, for ever.</summary>
    public required string Id { get; init; }

    /// <summary><c>confirmed</c>, <c>likely</c>, <c>possible</c> or <c>ruled-out</c>.</summary>
    public required string State { get; init; }

    /// <summary>0 to 1, three places.</summary>
    public required double Probability { get; init; }

    /// <summary>Where on its way the attempt is refused, in kebab-case.</summary>
    public required string Stage { get; init; }

    public required string Title { get; init; }

    public required string Because { get; init; }

    /// <summary>What speaks for it.</summary>
    public required ImmutableArray<EvidenceReport> Evidence { get; init; }

    /// <summary>What speaks against it.</summary>
    public required ImmutableArray<EvidenceReport> Against { get; init; }

    /// <summary>What was not observed and would decide it.</summary>
    public required ImmutableArray<MissingReport> Missing { get; init; }

    public required RemedyReport Remedy { get; init; }

    /// <summary>What a success looks like, and where.</summary>
    public required string Verify { get; init; }

    /// <summary>How firm its best source is: <c>official</c>, <c>observed</c>, <c>claimed</c>, <c>judged</c> or <c>modelled</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>How firm the best case is that shows it in the world, in the same words.</summary>
    public required string BestCase { get; init; }

    /// <summary>Said wherever the cause is printed, when no real case of it was seen or a rule file states it; else empty.</summary>
    public required string Caution { get; init; }

    /// <summary>Who states it where it is not the catalogue: <c>rule file acme.yaml</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>The dated changes of Salesforce's behaviour that it rests on.</summary>
    public required ImmutableArray<ChangeReport> Changes { get; init; }

    internal static CauseReport Of(Finding finding, World world)
    {
        var page = Catalogue.Page(finding.Cause);
        var best = Catalogue.BestCase(finding.Cause);
        return new()
        {
            Id = finding.Cause.Slug,
            State = Kebab.Of(finding.State.ToString()),
            Probability = Math.Round(finding.Probability, 3),
            Stage = Kebab.Of(finding.Cause.Stage.ToString()),
            Title = Blanks.Fill(page.Title, world),
            Because = Blanks.Fill(page.Because, world),
            Evidence = [.. finding.For.Select(EvidenceReport.Of)],
            Against = [.. finding.Against.Select(EvidenceReport.Of)],
            Missing = [.. finding.Missing.Where(setting => setting.CanBeAsked).Select(setting => MissingReport.Of(setting, world))],
            Remedy = RemedyReport.Of(page, world),
            Verify = Blanks.Fill(page.Verify, world),
            Confidence = Kebab.Of(page.Confidence.ToString()),
            BestCase = Kebab.Of(best.ToString()),
            Caution = CautionOf(finding.Cause),
            Origin = OriginOf(finding.Cause),
            Changes = [.. ChangeReport.Behind(finding.Cause, world)],
        };
    }

    /// <summary>What to say of a cause of which no real case was seen, and of one that somebody else states.</summary>
    internal static string CautionOf(RootCause cause) =>
        OriginOf(cause) is { } origin ? $"{origin}, not checked by sfoauth"
        : Catalogue.BestCase(cause) is var best && best >= Knowledge.Confidence.Observed ? ""
        : $"no real case seen; {(best is Knowledge.Confidence.Claimed ? "claimed" : "modelled")}";

    /// <summary>Null for our own.</summary>
    internal static string? OriginOf(RootCause cause) => cause.Origin.Length > 0 ? cause.Origin : null;
}

/// <summary>Something that was not observed and would decide the cause.</summary>
public sealed record MissingReport(string Name, string Label, string Instruction)
{
    internal static MissingReport Of(Setting setting, World world) => new(setting.Name, setting.Label, Blanks.Fill(setting.Look, world));
}
