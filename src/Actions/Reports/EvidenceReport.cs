using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>A verbatim piece of an input, and what it is taken to mean.</summary>
/// <param name="Text">The piece itself, secrets masked; for what came from no input, the words of <paramref name="Means"/>.</param>
/// <param name="Means"><c>Permitted Users = All users may self-authorize</c>.</param>
/// <param name="Standing">How it is known: <c>read</c>, <c>stated</c>, <c>derived</c>, or <c>inferred</c> from free words that may mean something else.</param>
/// <param name="Source">The input's name, or where else it comes from.</param>
/// <param name="Line">Line in the input, from 1.</param>
/// <param name="Offset">Characters before the piece, from the start of the input.</param>
public sealed record EvidenceReport(string Text, string Means, string Standing, string Source, int? Line, long? Offset, int? Length)
{
    internal static EvidenceReport Of(Evidence evidence) => Of(evidence.Text, evidence.Source);

    internal static EvidenceReport Of(Fact fact) => Of(fact.ToString(), fact.Source);

    internal static EvidenceReport Of(string means, Source source) =>
        source.Slice is { } slice
            ? new(slice.Text, means, Kebab.Of(source.Standing.ToString()), slice.Input, slice.Line, slice.Offset, slice.Length)
            : new(means, means, Kebab.Of(source.Standing.ToString()), source.Note.Length > 0 ? source.Note : "derived", null, null, null);
}
