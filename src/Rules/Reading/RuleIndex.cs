using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>What rules may refer to: the answers and causes of all rule files, and those of sfoauth.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, Refusal> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string File, int Line)> answerPlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string File, int Line)> causePlaces = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Refusal> Answers => own.Values;

    public static LoginStatus? Status(string name) =>
        name.Length == 0 ? null
        : Vocabulary.Statuses.Where(status => status.Aliases.Append(status.Text).Append(status.Code).Any(own => own.Length > 0 && Kebab.Plain(own) == Kebab.Plain(name)))
            .OrderBy(status => status.IsRareNamesake && status.Code != name).FirstOrDefault();

    public Refusal? Answer(string id) => own.GetValueOrDefault(id) ?? Ours(id);

    public bool HasCause(string slug) => causePlaces.ContainsKey(slug) || Catalogue.Find(slug) is not null;

    /// <summary>Adds an answer; a sentence where the name is taken.</summary>
    public string? Add(Refusal refusal, string file, int line)
    {
        if (Ours(refusal.Id) is not null)
        {
            return $"the id {refusal.Id} is an answer of sfoauth's own: take another name, such as one that begins with yours.";
        }

        if (!answerPlaces.TryAdd(refusal.Id, (file, line)))
        {
            return $"the id {refusal.Id} stands in {Place(answerPlaces[refusal.Id])} already.";
        }

        own.Add(refusal.Id, refusal);
        return null;
    }

    /// <summary>Takes a slug for a cause; a sentence where it is taken.</summary>
    public string? Add(string slug, string file, int line) =>
        Catalogue.Find(slug) is { } ours ? $"the slug {slug} is a cause of sfoauth's own{(ours.Slug == slug ? "" : $" (an older name of {ours.Slug})")}: a rule adds causes and replaces none. Take another name, such as one that begins with yours."
        : !causePlaces.TryAdd(slug, (file, line)) ? $"the slug {slug} stands in {Place(causePlaces[slug])} already."
        : null;

    public (string File, int Line) PlaceOf(string slug) => causePlaces[slug];

    public (string File, int Line) PlaceOfAnswer(string id) => answerPlaces[id];

    private static string Place((string File, int Line) place) => $"{place.File}:{place.Line}";

    private static Refusal? Ours(string id) => Vocabulary.Refusals.FirstOrDefault(refusal => refusal.Id == id);
}
