using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>What the metadata among the inputs adds to a diagnosis: values that mean something else than they say, and what each app would make of it.</summary>
internal static class DeclaredRemarks
{
    private const int Tried = 12;

    /// <param name="judge">Judges the same failure, if it were this app that failed.</param>
    public static IEnumerable<string> On(Diagnosis diagnosis, Evidences evidences, Func<DeclaredApp, Diagnosis> judge) =>
        evidences.Choice.App is { } app
            ? Effective.Of(diagnosis.World, FlowsOf(diagnosis, app)).Select(Sentence)
            : evidences.Choice.Open.Take(Tried).Select(open => (App: open, Diagnosis: judge(open)))
                .Where(pair => Says(pair.App, pair.Diagnosis, diagnosis)).GroupBy(pair => Top(pair.Diagnosis), pair => pair.App.Label).Select(same => $"If it was the app {string.Join(" or ", same)}: {same.Key}");

    /// <summary>A declared value beside the one in effect.</summary>
    public static string Sentence(EffectiveValue value) =>
        $"{value.Declared.Source} declares {value.Declared}; in effect: {value.Really}. {value.Why} ({Kebab.Of(value.Confidence.ToString())}: {value.Source})";

    private static ImmutableArray<Flow> FlowsOf(Diagnosis diagnosis, DeclaredApp app) =>
        diagnosis.World.Get(Request.Flow) is { } flow ? [flow] : Declaration.Flows(app.Facts);

    /// <summary>Only what the app's files change is worth a line.</summary>
    private static bool Says(DeclaredApp app, Diagnosis with, Diagnosis without) =>
        with.Findings is [var best, ..] && best.For.Any(evidence => evidence.Source.Slice is { } slice && app.Files.Any(file => file.Document.Name == slice.Input)) && (without.Findings.IsEmpty || best.Cause != without.Findings[0].Cause || best.State != without.Findings[0].State);

    private static string Top(Diagnosis diagnosis)
    {
        var best = diagnosis.Findings[0];
        return $"{Blanks.Fill(Catalogue.Page(best.Cause).Title, diagnosis.World)} ({best.Cause.Slug}, {Kebab.Of(best.State.ToString())}).";
    }
}
