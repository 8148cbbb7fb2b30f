using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Reads facts that are stated beside the inputs, one by one.</summary>
public static class StatedFacts
{
    private const string Input = "--fact";

    /// <summary>Reads several; the first that is none says why.</summary>
    public static Reading<ImmutableArray<Fact>> Read(IEnumerable<string> words)
    {
        var stated = ImmutableArray.CreateBuilder<Fact>();
        foreach (var one in words)
        {
            var reading = Read(one);
            if (reading is not Reading<ImmutableArray<Fact>>.Accepted { Value: var read })
            {
                return reading;
            }

            stated.AddRange(read);
        }

        return new Reading<ImmutableArray<Fact>>.Accepted(stated.ToImmutable());
    }

    /// <summary>Reads <c>name=value</c> or <c>name: value</c>. The rejection names the values, or the names, that are allowed; it never repeats what was given as a value.</summary>
    public static Reading<ImmutableArray<Fact>> Read(string stated)
    {
        var cut = stated.AsSpan().IndexOfAny('=', ':');
        if (cut <= 0)
        {
            return No("A fact is given as name=value, for example --fact flow=jwt-bearer.");
        }

        var (name, value) = (stated[..cut].Trim(), stated[(cut + 1)..].Trim());
        var facts = Evidences.Of(Door.OpenText(Input, $"{name}: {value}")).Facts.Where(fact => fact.Source.Standing is Standing.Stated).ToImmutableArray();
        return facts.Any(fact => fact.Value is string words && Suspicion.OfName(words)) ? No($"{name} takes a name, and this looks like a secret.")
            : facts.Length > 0 ? new Reading<ImmutableArray<Fact>>.Accepted(facts)
            : Vocabulary.Settings.FirstOrDefault(setting => IsCalled(setting, name)) is { } setting ? No(Values(setting, value))
            : No($"I know no fact called {Shown(name)}, or not with such a value. {Nearest(name)}");
    }

    /// <summary>A fact given by an option of its own; null where it is no such value, or a secret where a name belongs.</summary>
    public static Fact? From(string option, Setting setting, string given) =>
        setting.Read(given) is { } value && !(value is string name && Suspicion.OfName(name)) ? new(setting, value, new(Standing.Stated, null, option)) : null;

    /// <summary>The names of the facts that can be stated.</summary>
    public static IEnumerable<string> Names() =>
        Vocabulary.Settings.Where(setting => setting != Incident.Today).Select(setting => setting.Name).Order(StringComparer.Ordinal);

    /// <summary>The values a fact takes, as they are stated; empty where there is no list of them.</summary>
    public static IEnumerable<string> Choices(string name) =>
        Vocabulary.Settings.FirstOrDefault(setting => setting.Name == name) is { Choices.Count: > 0 } setting ? Choices(setting) : [];

    private static IEnumerable<string> Choices(Setting setting) =>
        setting.Choices.Select(choice => choice is bool flag ? flag ? "yes" : "no" : Kebab.Of(choice.ToString()!));

    private static string Values(Setting setting, string value) =>
        $"I cannot read the value of {setting.Name} ({setting.Label}){(value.Length == 0 ? ": it is empty" : "")}. "
        + (setting.Choices.Count > 0 ? $"It is one of: {string.Join(", ", Choices(setting))}." : $"It is {SettingPageReport.ValuesOf(setting)[0]}.");

    private static string Nearest(string name) =>
        Neighbours.Of(name, Names()) is { Length: > 0 } near ? $"Did you mean {string.Join(" or ", near)}?" : $"The names are: {string.Join(", ", Names())}.";

    private static string Shown(string name) => name.Length <= 40 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or ' ') ? name : "that";

    private static bool IsCalled(Setting setting, string name) =>
        Kebab.Plain(setting.Name) == Kebab.Plain(name) || Kebab.Plain(setting.Label) == Kebab.Plain(name);

    private static Reading<ImmutableArray<Fact>>.Rejected No(string why) => new(why);
}
