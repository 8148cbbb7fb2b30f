using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Knowledge;

namespace SfOAuth.Mcp;

/// <summary>A verbatim piece of an input and what it is taken to mean.</summary>
internal sealed record QuoteAnswer
{
    [Description("Verbatim from the input")]
    public string? Text { get; init; }

    public string? Means { get; init; }

    /// <summary><c>read</c>, <c>stated</c>, <c>derived</c> or <c>inferred</c>.</summary>
    public string? Standing { get; init; }

    public required string Source { get; init; }

    public int? Line { get; init; }

    public long? Offset { get; init; }

    public int? Length { get; init; }

    /// <summary>True where the piece goes on in the input.</summary>
    public bool? Cut { get; init; }

    public static QuoteAnswer Of(Slice slice) => new() { Text = slice.Text, Source = slice.Input, Line = slice.Line, Offset = slice.Offset, Length = slice.Length };

    public static QuoteAnswer Of(SymptomReport symptom, Room room) => Short(symptom.Text, room) with { Source = symptom.Source, Line = symptom.Line, Offset = symptom.Offset, Means = symptom.Known ? null : "not known" };

    public static QuoteAnswer Of(EvidenceReport evidence, Room room) =>
        evidence.Offset is null
            ? new() { Means = room.Say(evidence.Means), Standing = evidence.Standing, Source = evidence.Source }
            : Short(evidence.Text, room) with { Means = evidence.Means == evidence.Text ? null : room.Say(evidence.Means), Standing = evidence.Standing, Source = evidence.Source, Line = evidence.Line, Offset = evidence.Offset };

    /// <summary>Fewer characters, and still every one of them as it stands there.</summary>
    private static QuoteAnswer Short(string text, Room room)
    {
        var length = text.Length <= room.Quoted ? text.Length : char.IsHighSurrogate(text[room.Quoted - 1]) ? room.Quoted - 1 : room.Quoted;
        return new() { Text = text[..length], Source = "", Length = length, Cut = length < text.Length ? true : null };
    }
}
