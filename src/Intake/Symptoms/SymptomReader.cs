using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>
/// Reads the answers of Salesforce and of its clients out of any text: by their phrases and codes, whatever
/// wrapper prints them. A code beside a known phrase belongs to it; a code alone stands for itself.
/// </summary>
internal sealed class SymptomReader
{
    /// <summary>Characters within which a code and a message belong together.</summary>
    private const int Beside = 300;

    private static readonly ConditionalWeakTable<Signatures, SymptomReader> Readers = [];

    private readonly Signatures signatures;
    private readonly PhraseFinder<Signature> phrases;
    private readonly PhraseFinder<string> codes;

    private SymptomReader(Signatures signatures)
    {
        this.signatures = signatures;
        phrases = new(signatures.All.Select(signature => new PhraseFinder<Signature>.Entry(signature.Phrase, signature) { Pattern = signature.Pattern }));
        codes = new(signatures.Errors.Where(error => error.Contains('_', StringComparison.Ordinal) && !error.Any(char.IsDigit)).SelectMany(Spellings));
    }

    /// <summary>The reader that knows the answers of these rules; of the catalogue where none are given.</summary>
    public static SymptomReader Of(Rulebook? rules) => Readers.GetValue(Signatures.Of(rules), static signatures => new(signatures));

    public ImmutableArray<Symptom> Read(Excerpt excerpt)
    {
        var encoded = EncodedAnswer.Read(excerpt, signatures).ToList();
        var statuses = StatusReader.Read(excerpt).ToList();
        List<Hit<Symptom>> taken = [.. encoded, .. statuses];
        var described = phrases.In(excerpt.Text).Where(hit => !IsTaken(hit.Start, taken))
            .Select(hit => new Symptom(excerpt.Cut(hit.Start, hit.Length)) { Description = excerpt.Text.Substring(hit.Start, hit.Length), Candidates = hit.Meaning.Refusals }).ToList();
        var coded = codes.In(excerpt.Text).Where(hit => !IsTaken(hit.Start, taken)).ToList();
        var symptoms = encoded.Select(answer => answer.Meaning).Concat(Merge(described)).Select(symptom => Join(symptom, coded)).ToList();
        return [.. ((IEnumerable<Symptom>)[.. symptoms, .. Bare(excerpt, coded, symptoms), .. statuses.Select(status => status.Meaning)])
            .Select(symptom => symptom with { IsAside = Aside.Holds(excerpt.Text, (int)(symptom.Slice.Offset - excerpt.Offset)) })];
    }

    /// <summary>A code and a message of the same refusal, side by side, are one answer.</summary>
    private static IEnumerable<Symptom> Merge(List<Symptom> described)
    {
        Symptom? last = null;
        foreach (var symptom in described.OrderBy(symptom => symptom.Slice.Offset))
        {
            var shared = last?.Candidates.Intersect(symptom.Candidates).ToImmutableArray() ?? [];
            if (last is not null && (shared.IsEmpty || symptom.Slice.Offset - last.Slice.Offset > Beside))
            {
                yield return last;
            }

            last = shared.IsEmpty || symptom.Slice.Offset - last!.Slice.Offset > Beside ? symptom
                : (symptom.Slice.Length > last.Slice.Length ? symptom : last) with { Candidates = shared };
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The code that came with the words narrows what they can be.</summary>
    private static Symptom Join(Symptom symptom, List<Hit<string>> codes)
    {
        var coded = symptom.Candidates.Where(refusal => codes.Exists(code => Same(code.Meaning, refusal.Error))).ToImmutableArray();
        return symptom.Error.Length > 0 || coded.IsEmpty ? symptom : symptom with { Error = coded[0].Error, Candidates = coded };
    }

    private IEnumerable<Symptom> Bare(Excerpt excerpt, List<Hit<string>> coded, List<Symptom> symptoms) =>
        from code in coded.DistinctBy(code => code.Meaning, StringComparer.OrdinalIgnoreCase)
        let candidates = signatures.WithError(code.Meaning)
        where !symptoms.Exists(symptom => Same(symptom.Error, code.Meaning) || symptom.Candidates.Any(refusal => Same(refusal.Error, code.Meaning)))
        select new Symptom(excerpt.Cut(code.Start, code.Length)) { Error = code.Meaning, Candidates = candidates };

    /// <summary>People write "invalid client id" for the code; of two words only, that would be everyday language.</summary>
    private static IEnumerable<PhraseFinder<string>.Entry> Spellings(string error) =>
        error.Count(letter => letter is '_') > 1 && char.IsLower(error[0]) ? [new(error, error), new(error.Replace('_', ' '), error)] : [new(error, error)];

    private static bool IsTaken(int start, List<Hit<Symptom>> taken) => taken.Exists(hit => hit.Start <= start && start < hit.Start + hit.Length);
}
