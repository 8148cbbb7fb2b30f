using System.Collections.Immutable;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>
/// Reads the answers of Salesforce and of its clients out of any text: by their phrases and codes, whatever
/// wrapper prints them. A code beside a known phrase belongs to it; a code alone stands for itself.
/// </summary>
internal static class SymptomReader
{
    /// <summary>Characters within which a code and a message belong together.</summary>
    private const int Beside = 300;

    private static readonly PhraseFinder<Signature> Phrases = new(Signatures.All.Select(signature => new PhraseFinder<Signature>.Entry(signature.Phrase, signature)));
    private static readonly PhraseFinder<string> Codes = new(Signatures.Errors.Where(error => error.Contains('_', StringComparison.Ordinal) && !error.Any(char.IsDigit)).SelectMany(Spellings));

    public static ImmutableArray<Symptom> Read(Excerpt excerpt)
    {
        var encoded = EncodedAnswer.Read(excerpt).ToList();
        var statuses = StatusReader.Read(excerpt).ToList();
        List<Hit<Symptom>> taken = [.. encoded, .. statuses];
        var described = Phrases.In(excerpt.Text).Where(hit => !IsTaken(hit.Start, taken))
            .Select(hit => new Symptom(excerpt.Cut(hit.Start, hit.Length)) { Description = excerpt.Text.Substring(hit.Start, hit.Length), Candidates = hit.Meaning.Refusals }).ToList();
        var codes = Codes.In(excerpt.Text).Where(hit => !IsTaken(hit.Start, taken)).ToList();
        var symptoms = encoded.Select(answer => answer.Meaning).Concat(Merge(described)).Select(symptom => Join(symptom, codes)).ToList();
        return [.. ((IEnumerable<Symptom>)[.. symptoms, .. Bare(excerpt, codes, symptoms), .. statuses.Select(status => status.Meaning)])
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

    private static IEnumerable<Symptom> Bare(Excerpt excerpt, List<Hit<string>> codes, List<Symptom> symptoms) =>
        from code in codes.DistinctBy(code => code.Meaning, StringComparer.OrdinalIgnoreCase)
        let candidates = Signatures.WithError(code.Meaning)
        where !symptoms.Exists(symptom => Same(symptom.Error, code.Meaning) || symptom.Candidates.Any(refusal => Same(refusal.Error, code.Meaning)))
        select new Symptom(excerpt.Cut(code.Start, code.Length)) { Error = code.Meaning, Candidates = candidates };

    /// <summary>People write "invalid client id" for the code; of two words only, that would be everyday language.</summary>
    private static IEnumerable<PhraseFinder<string>.Entry> Spellings(string error) =>
        error.Count(letter => letter is '_') > 1 && char.IsLower(error[0]) ? [new(error, error), new(error.Replace('_', ' '), error)] : [new(error, error)];

    private static bool IsTaken(int start, List<Hit<Symptom>> taken) => taken.Exists(hit => hit.Start <= start && start < hit.Start + hit.Length);
}
