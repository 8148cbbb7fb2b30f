using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What an input says: symptoms, facts, and words of neighbouring fields.</summary>
public sealed record Evidences(ImmutableArray<Symptom> Symptoms, ImmutableArray<Fact> Facts, ImmutableArray<NeighbourSeen> Neighbours, ImmutableArray<string> Notes)
{
    /// <summary>Shorter than that it may be anybody's words.</summary>
    private const int ShortestEcho = 12;

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
        var answers = symptoms.Where(symptom => symptom.IsFromServer).ToList();
        var facts = excerpts.SelectMany(excerpt => FactsOf(excerpt).Where(fact => fact.Source is not { Standing: Standing.Inferred, Slice: { } slice } || fact.Setting == Request.Flow || !answers.Any(answer => Covers(answer.Slice, slice) || Echoes(excerpt, answer, slice)))).ToList();
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

    /// <summary>An answer often stands there twice: a SOAP fault tells its text once more in the detail, a log prints the body and then the message.</summary>
    private static bool Echoes(Excerpt excerpt, Symptom answer, Slice words)
    {
        var said = answer.Description;
        for (var at = Next(0); at >= 0; at = Next(at + said.Length))
        {
            if (Covers(excerpt.Cut(at, said.Length), words))
            {
                return true;
            }
        }

        return false;

        int Next(int from) => said.Length < ShortestEcho ? -1 : excerpt.Text.IndexOf(said, from, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Fact> FactsOf(Excerpt excerpt) =>
        [.. StatedFactReader.Read(excerpt), .. WordReader.Read(excerpt), .. TimeReader.Read(excerpt), .. FlowReader.Read(excerpt), .. StatusReader.ReadRow(excerpt), .. RequestReader.Read(excerpt), .. HostReader.ReadMentions(excerpt)];
}
