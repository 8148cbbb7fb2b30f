using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>Collects what the sources say.</summary>
internal sealed class OrgBook
{
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
    private readonly Dictionary<Setting, string> lacking = [];

    public ImmutableArray<Fact> Facts => facts.ToImmutable();

    public IReadOnlyDictionary<Setting, string> Lacking => lacking;

    public void Add<T>(Setting<T> setting, T value, Source source)
        where T : notnull => facts.Add(new(setting, value, source));

    /// <summary>A yes-or-no field of a row, where the org filled it.</summary>
    public void Flag(Setting<bool> setting, OrgRow row, string field, bool inverted = false)
    {
        if (row.Flag(field) is { } value)
        {
            Add(setting, value != inverted, row.At(field));
        }
    }

    /// <summary>A field whose words stand for values. Words that nobody knows are no value.</summary>
    public void Choice<T>(Setting<T> setting, OrgRow row, string field, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (row.Text(field) is { Length: > 0 } text && words.TryGetValue(text.ToLowerInvariant(), out var value))
        {
            Add(setting, value, row.At(field));
        }
    }

    /// <summary>Why a setting is not known. The first reason counts.</summary>
    public void Lack(Setting setting, string why) => lacking.TryAdd(setting, why);
}
