using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Diagnosing;

/// <summary>All causes against the facts. What no fact touches stays as it was when nothing was known.</summary>
internal sealed class Judgements(ImmutableArray<RootCause> causes)
{
    private readonly ImmutableArray<Judgement> blank = [.. causes.Select(cause => Judgement.Of(cause, World.Unknown, new(World.Unknown)))];

    /// <summary>For every setting the places of the causes that turn on it.</summary>
    private readonly Dictionary<Setting, List<int>> touched = Places(causes);

    /// <summary>The judgements in the order of the causes.</summary>
    public Judgement[] Of(World world)
    {
        var isTouched = new bool[blank.Length];
        foreach (var setting in world.Settings)
        {
            foreach (var place in touched.GetValueOrDefault(setting) ?? [])
            {
                isTouched[place] = true;
            }
        }

        var shape = new Shape(world);
        var judgements = new Judgement[blank.Length];
        for (var place = 0; place < judgements.Length; place++)
        {
            judgements[place] = isTouched[place] ? Judgement.Of(causes[place], world, shape) : blank[place].In(world, shape);
        }

        return judgements;
    }

    private static Dictionary<Setting, List<int>> Places(ImmutableArray<RootCause> causes)
    {
        var places = new Dictionary<Setting, List<int>>();
        for (var place = 0; place < causes.Length; place++)
        {
            foreach (var setting in SettingsOf(causes[place]))
            {
                places[setting] = [.. places.GetValueOrDefault(setting) ?? [], place];
            }
        }

        return places;
    }

    private static IEnumerable<Setting> SettingsOf(RootCause cause) =>
        [.. cause.Given.Settings, .. cause.When.Settings, .. cause.Clues.SelectMany(clue => clue.Claim.Settings)];
}
