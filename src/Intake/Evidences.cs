using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What an input says: symptoms, facts, and words of neighbouring fields.</summary>
public sealed record Evidences(ImmutableArray<Symptom> Symptoms, ImmutableArray<Fact> Facts, ImmutableArray<NeighbourSeen> Neighbours, ImmutableArray<string> Notes)
{
    /// <summary>Reads everything that came through the door.</summary>
    public static Evidences Of(params IReadOnlyCollection<Document> documents) => Of(documents, []);

    /// <summary>Reads everything that came through the door, knowing what was stated beside it: the app's name among it.</summary>
    /// <param name="rules">Whose answers to look for; the catalogue's alone where none are given.</param>
    public static Evidences Of(IReadOnlyCollection<Document> documents, IReadOnlyCollection<Fact> stated, Rulebook? rules = null)
    {
        // Metadata declares, it does not tell: labels and descriptions in it are nobody's words about a failure.
        var told = documents.Where(document => !ProjectFiles.IsPart(document)).ToList();
        var excerpts = told.SelectMany(document => document.Excerpts).ToList();
        var neighbours = NeighbourReader.Read(excerpts).ToList();
        var reader = SymptomReader.Of(rules);
        var symptoms = excerpts.SelectMany(excerpt => reader.Read(excerpt)).ToImmutableArray();
        var facts = excerpts.SelectMany(FactsOf).Where(fact => fact.Source is not { Standing: Standing.Inferred, Slice: { } slice } || fact.Setting == Request.Flow || !symptoms.Any(symptom => symptom.IsFromServer && Covers(symptom.Slice, slice))).ToList();
        var choice = told.Count == documents.Count ? AppChoice.None : AppChoice.Among(Project.Of(documents), [.. facts, .. stated], excerpts);
        return new(
            [.. symptoms.Where(symptom => symptom.Error.Length > 0 || !neighbours.Any(seen => Covers(seen.Slice, symptom.Slice)))],
            [.. facts, .. SignedThings.Facts([.. told, .. choice.Documents]), .. AppInRequest.Facts(excerpts, symptoms, choice), .. choice.Facts],
            [.. neighbours],
            [.. documents.SelectMany(document => document.Notes)])
        {
            Choice = choice,
        };
    }

    /// <summary>Which app of the projects among the inputs the failure is about.</summary>
    public AppChoice Choice { get; private init; } = AppChoice.None;

    /// <summary>The words of an answer are Salesforce's, not a person's: "not installed in this org" states nothing but the answer.</summary>
    private static bool Covers(Slice answer, Slice words) =>
        answer.Input == words.Input && answer.Offset <= words.Offset && words.Offset + words.Length <= answer.Offset + answer.Length;

    private static IEnumerable<Fact> FactsOf(Excerpt excerpt) =>
        [.. StatedFactReader.Read(excerpt), .. WordReader.Read(excerpt), .. TimeReader.Read(excerpt), .. FlowReader.Read(excerpt), .. StatusReader.ReadRow(excerpt), .. RequestReader.Read(excerpt), .. HostReader.ReadMentions(excerpt)];
}
