using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Collects what one file declares, each value with its place; what has no known meaning is kept as an oddity.</summary>
internal sealed class FactBook(MetaFile file)
{
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();

    public ImmutableArray<Fact> Facts => facts.ToImmutable();

    /// <summary>A fact read from an element.</summary>
    public void Add(Setting setting, object value, MetaElement at) => facts.Add(new(setting, value, Source(at)));

    /// <summary>A fact that follows from what a file does not say: weaker, since a retrieved file may leave things out.</summary>
    public void Infer(Setting setting, object value, MetaElement at, string because) =>
        facts.Add(new(setting, value, new(Standing.Derived, file.Cut(at), because)));

    /// <summary>A yes-or-no element.</summary>
    public bool? Flag(Setting<bool> setting, MetaElement? element, bool inverted = false)
    {
        if (element is null || Truth(element) is not { } value)
        {
            return null;
        }

        Add(setting, value != inverted, element);
        return value;
    }

    /// <summary>The value of a yes-or-no element; null where it is not there or is neither.</summary>
    public bool? Truth(MetaElement? element)
    {
        var value = element?.Value.ToLowerInvariant() switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => (bool?)null,
        };
        if (value is null && element is { Value.Length: > 0 })
        {
            Odd(element, "neither true nor false");
        }

        return value;
    }

    /// <summary>An element whose words stand for values.</summary>
    public T? Choice<T>(Setting<T> setting, MetaElement? element, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (element is not { Value.Length: > 0 })
        {
            return null;
        }

        if (!words.TryGetValue(element.Value.ToLowerInvariant(), out var value))
        {
            Odd(element, $"not one of {string.Join(", ", words.Keys)}");
            return null;
        }

        Add(setting, value, element);
        return value;
    }

    public int? Number(MetaElement? element)
    {
        if (element is not { Value.Length: > 0 })
        {
            return null;
        }

        if (int.TryParse(element.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return number;
        }

        Odd(element, "not a whole number");
        return null;
    }

    /// <summary>A spelling that Salesforce does not know.</summary>
    public void Odd(MetaElement element, string what) =>
        Add(Declared.Oddity, $"{element.Name} is {what}", element);

    /// <summary>Names every child that the type does not have: a misspelt element has no effect at all.</summary>
    public void OddChildren(MetaElement of, params IEnumerable<string> known)
    {
        var names = known.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var child in of.Children.Where(child => !names.Contains(child.Name)))
        {
            Odd(child, $"no element of {of.Name}");
        }
    }

    private Source Source(MetaElement at) => new(Standing.Read, file.Cut(at));
}
