using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>An attempt's way through the stages, as far as it is known, and what would become of it if settings were others.</summary>
/// <param name="Stages">In the order in which an attempt is judged.</param>
/// <param name="Decision"><c>granted, as far as is known</c>, or by which cause it is refused.</param>
/// <param name="Refusing">Every gate that refuses, first to last.</param>
/// <param name="Levers">The settings on which the open gates hang, with what is known and supposed of each.</param>
public sealed record GatesReport(ImmutableArray<StageReport> Stages, string Decision, ImmutableArray<GateReport> Refusing, ImmutableArray<LeverReport> Levers);

/// <summary>One stage.</summary>
/// <param name="State"><c>passed</c>, <c>refused</c>, <c>suspected</c> or <c>not-known</c>. Not known is never passed.</param>
/// <param name="Refusing">The gates that are known to refuse.</param>
/// <param name="Suspected">The causes that the evidence speaks for, with their probability.</param>
/// <param name="Open">How many gates let it pass, as far as facts say.</param>
/// <param name="Gates">How many gates the stage has for this attempt.</param>
/// <param name="Lacking">The settings that would tell.</param>
/// <param name="Why">Why it counts as passed or refused, in a sentence.</param>
public sealed record StageReport(
    string Stage, string State, ImmutableArray<GateReport> Refusing, ImmutableArray<SuspectReport> Suspected, int Open, int Gates, ImmutableArray<string> Lacking, string Why);

/// <summary>A gate that refuses.</summary>
public sealed record GateReport(string Id, string Title);

/// <summary>A cause that may be what refuses.</summary>
public sealed record SuspectReport(string Id, string Title, double Probability);

/// <summary>A setting that can be supposed to be another.</summary>
/// <param name="Known">What is known of it; empty where nothing is.</param>
/// <param name="Supposed">What it is supposed to be; empty where it is left as it is.</param>
public sealed record LeverReport(string Name, string Label, string Known, string Supposed, ImmutableArray<LeverChoice> Choices);

/// <summary>A value to suppose: as it is stated, and as people read it.</summary>
public sealed record LeverChoice(string Value, string Shown);
