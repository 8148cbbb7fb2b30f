using SfOAuth.Diagnosing;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads words that guides use and Salesforce does not send, as the answers that are meant by them.</summary>
internal static class HearsayReader
{
    public static IEnumerable<Symptom> Read(Excerpt excerpt) =>
        from word in HearsayCodes.All
        where Signatures.WithError(word.Word).IsEmpty
        let at = word.FindIn(excerpt.Text)
        where at >= 0
        select new Symptom(excerpt.Cut(at, word.Word.Length)) { Error = word.Word, Candidates = word.Sends, LoginStatus = word.Leaves.FirstOrDefault() };
}
