using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace SfOAuth.Mcp;

/// <summary>How much an answer may hold. A first answer has to leave an agent its memory: it is written with less room until it fits.</summary>
/// <param name="Lines">Lines of a list.</param>
/// <param name="Quoted">Characters of a quotation.</param>
/// <param name="Said">Characters of a text of ours.</param>
internal sealed record Room(int Lines, int Quoted, int Said)
{
    /// <summary>Characters of a first answer as JSON: below 2,000 tokens, of which one takes more than three characters.</summary>
    public const int Characters = 5_600;

    /// <summary>Everything.</summary>
    public static Room Full { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue);

    private static readonly Room[] Shorter = [new(6, 300, 700), new(5, 240, 450), new(4, 180, 320), new(3, 140, 240), new(2, 100, 170), new(1, 80, 120)];

    /// <summary>The answer with the most room that fits, or with all of it.</summary>
    public static T Fit<T>(Detail? detail, JsonTypeInfo<T> type, Func<Room, T> write) =>
        detail is Detail.Full ? write(Full) : Shorter.Select(write).FirstOrDefault(answer => AnswerJson.Write(answer, type).Length <= Characters) ?? write(Shorter[^1]);

    /// <summary>The first lines of a list; null where there are none, so that the answer does not name it.</summary>
    public IReadOnlyList<TTo>? List<TFrom, TTo>(IEnumerable<TFrom> all, Func<TFrom, TTo> write, int most = int.MaxValue) =>
        all.Take(Math.Min(Lines, most)).Select(write).ToImmutableArray() is { IsEmpty: false } some ? some : null;

    /// <summary>The first lines of a list of words.</summary>
    public IReadOnlyList<string>? List(IEnumerable<string> all, int most = int.MaxValue) => List(all, Say, most);

    /// <summary>A text of ours, cut where it is too long.</summary>
    public string Say(string text) => text.Length <= Said ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Said - 1]) ? Said - 1 : Said), "…");

    /// <summary>A text of ours; null where there is none.</summary>
    public string? SayAny(string text) => text.Length == 0 ? null : Say(text);
}
