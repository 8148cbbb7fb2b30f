using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>The page of a cause.</summary>
public sealed record CausePageReport
{
    public required CauseLine Cause { get; init; }

    public required string Because { get; init; }

    /// <summary>Rival slug, and the observation that tells it apart.</summary>
    public required ImmutableArray<RivalReport> TellApart { get; init; }

    /// <summary>The answers it earns, with its part in them.</summary>
    public required ImmutableArray<PartReport> Says { get; init; }

    /// <summary>The Login History rows it leaves, with its part in them.</summary>
    public required ImmutableArray<PartReport> Leaves { get; init; }

    public required RemedyReport Remedy { get; init; }

    public required string Verify { get; init; }

    public required ImmutableArray<ChangeReport> Changes { get; init; }

    public required ImmutableArray<SourceReport> Sources { get; init; }

    internal static CausePageReport Of(RootCause cause)
    {
        var page = Catalogue.Page(cause);
        string Plain(string text) => Blanks.Fill(text, World.Unknown);
        return new()
        {
            Cause = CauseLine.Of(cause),
            Because = Plain(page.Because),
            TellApart = [.. page.Rivals.Select(rival => new RivalReport(cause.Slug, rival.Label, Plain(rival.Text)))],
            Says = [.. cause.Says.OrderByDescending(sign => sign.Part).Select(sign => new PartReport(AnswerPageReport.Words(sign.Refusal), sign.Part))],
            Leaves = [.. cause.Leaves.OrderByDescending(trace => trace.Part).Select(trace => new PartReport(trace.Status.Name, trace.Part))],
            Remedy = RemedyReport.Of(page, World.Unknown),
            Verify = Plain(page.Verify),
            Changes = [.. ChangeReport.Behind(cause, World.Unknown)],
            Sources = [.. page.Sources.Select(source => new SourceReport(Kebab.Of(source.Confidence.ToString()), source.Text))],
        };
    }
}

/// <summary>What says that it is the rival and not the cause.</summary>
public sealed record RivalReport(string Id, string Rival, string Text);

/// <summary>A thing and its part of a whole, 0 to 1.</summary>
public sealed record PartReport(string Name, double Part);

/// <summary>An address and how firm it is.</summary>
public sealed record SourceReport(string Confidence, string Text);
