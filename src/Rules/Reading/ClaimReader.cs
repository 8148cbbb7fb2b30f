using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>Reads claims: <c>flow: [refresh, jwt-bearer]</c>, <c>proxy: {not: none}</c>, <c>idle_for: {over: 30 days}</c>, <c>any: […]</c>.</summary>
internal sealed class ClaimReader(string file, Troubles troubles)
{
    private const string Any = "any";

    /// <summary>All claims of a map, or of a list of maps, joined; null where none can be read.</summary>
    public Claim? Read(YamlNode? node)
    {
        var claims = node is null ? [] : All(node).ToImmutableArray();
        return claims.IsEmpty ? null : claims is [var only] ? only : new AllClaim(claims);
    }

    private IEnumerable<Claim> All(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => entry.Key.Text is Any ? OneOf(entry.Value) : About(entry.Key, entry.Value)),
        YamlList list => list.Items.SelectMany(All),
        _ => No(node, "claims are wanted here: a fact and its value, such as flow: refresh. docs/settings.md lists the facts."),
    };

    private IEnumerable<Claim> OneOf(YamlNode node)
    {
        if (node is not YamlList { Items.Length: > 1 } list)
        {
            return No(node, "any takes a list of two or more claims, of which one is enough. The first is the usual way for it to come about.");
        }

        var parts = list.Items.Select(Read).OfType<Claim>().ToImmutableArray();
        return parts.Length > 1 ? [new AnyClaim(parts)] : [];
    }

    private IEnumerable<Claim> About(YamlScalar name, YamlNode value)
    {
        if (Vocabulary.Settings.FirstOrDefault(setting => setting.Name == name.Text) is not { } setting)
        {
            var near = Neighbours.Of(name.Text, Vocabulary.Settings.Select(setting => setting.Name));
            return No(name, $"\"{Block.Cut(name.Text)}\" is no fact I know.{(near.IsEmpty ? "" : $" The nearest are {string.Join(", ", near.Take(3))}.")} docs/settings.md lists them.");
        }

        return value is YamlMap { Entries: [var (relation, operand)] } ? Related(setting, relation, operand)
            : value is YamlMap ? No(value, "one of not, over, under, after, before is wanted here, once.")
            : Is(setting, value, isNegated: false);
    }

    private IEnumerable<Claim> Related(Setting setting, YamlScalar relation, YamlNode operand) => (relation.Text, setting) switch
    {
        ("not", _) => Is(setting, operand, isNegated: true),
        ("over" or "under", Setting<double> number) => Value(setting, operand).Select(value => Limits.Of(number, relation.Text, (double)value)),
        ("over" or "under", Setting<TimeSpan> span) => Value(setting, operand).Select(value => Limits.Of(span, relation.Text, (TimeSpan)value)),
        ("after" or "before", Setting<DateTimeOffset> instant) => Value(setting, operand).Select(value => Limits.Of(instant, relation.Text, (DateTimeOffset)value)),
        _ => No(relation, $"{setting.Name} takes {Relations(setting)}, and this is \"{Block.Cut(relation.Text)}\"."),
    };

    private static string Relations(Setting setting) => setting switch
    {
        Setting<double> or Setting<TimeSpan> => "{over: …} or {under: …}",
        Setting<DateTimeOffset> => "{after: …} or {before: …}",
        _ => "a value, a list of values, or {not: …}",
    };

    private IEnumerable<Claim> Is(Setting setting, YamlNode node, bool isNegated)
    {
        if (setting is Setting<double> or Setting<TimeSpan> or Setting<DateTimeOffset>)
        {
            return No(node, $"{setting.Name} is a measure, and no two are equal: it takes {Relations(setting)}.");
        }

        var values = (node is YamlList list ? list.Items : [node]).SelectMany(one => Value(setting, one)).ToImmutableArray();
        return setting.Choices.Count > 0 && values.Distinct().Count() >= setting.Choices.Count ? No(node, $"these are all values of {setting.Name}: the claim says nothing.")
            : values.IsEmpty ? []
            : [new ValueClaim(setting, values, isNegated)];
    }

    private IEnumerable<object> Value(Setting setting, YamlNode node) =>
        node is not YamlScalar { Text.Length: > 0 } scalar ? No<object>(node, $"a value of {setting.Name} is wanted here.")
        : setting.Read(scalar.Text) is { } value ? [value]
        : No<object>(node, $"\"{Block.Cut(scalar.Text)}\" is no value of {setting.Name}. It takes {string.Join(", ", setting.Choices.Count > 0 ? setting.Choices.Select(choice => choice is Enum ? Kebab.Of(choice.ToString()!) : setting.Show(choice)) : [Kind(setting)])}.");

    private static string Kind(Setting setting) => setting switch
    {
        Setting<double> => "a number",
        Setting<TimeSpan> => "a length of time, such as 16 s, 2 hours or 31 days",
        Setting<DateTimeOffset> => "a date, such as 2026-11-24",
        _ => "any text",
    };

    private IEnumerable<Claim> No(YamlNode node, string why) => No<Claim>(node, why);

    private IEnumerable<T> No<T>(YamlNode node, string why)
    {
        troubles.Add(file, node.Line, why);
        return [];
    }
}
