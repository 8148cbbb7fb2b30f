using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Diagnosing;

/// <summary>All causes against the facts. What no fact touches stays as it was when nothing was known.</summary>
internal static class Judgements
{
    private static readonly ImmutableArray<Judgement> Blank = [.. Catalogue.Causes.Select(cause => Judgement.Of(cause, World.Unknown, new(World.Unknown)))];

    /// <summary>For every setting the places of the causes that turn on it.</summary>
    private static readonly Dictionary<Setting, List<int>> Touched = Places();

    /// <summary>The judgements in the order of the catalogue.</summary>
    public static Judgement[] Of(World world)
    {
        var isTouched = new bool[Blank.Length];
        foreach (var setting in world.Settings)
        {
            foreach (var place in Touched.GetValueOrDefault(setting) ?? [])
            {
                isTouched[place] = true;
            }
        }

        var shape = new Shape(world);
        var judgements = new Judgement[Blank.Length];
        for (var place = 0; place < judgements.Length; place++)
        {
            judgements[place] = isTouched[place] ? Judgement.Of(Catalogue.Causes[place], world, shape) : Blank[place].In(world, shape);
        }

        return judgements;
    }

    private static Dictionary<Setting, List<int>> Places()
    {
        var places = new Dictionary<Setting, List<int>>();
        for (var place = 0; place < Catalogue.Causes.Length; place++)
        {
            foreach (var setting in SettingsOf(Catalogue.Causes[place]))
            {
                places[setting] = [.. places.GetValueOrDefault(setting) ?? [], place];
            }
        }

        return places;
    }

    private static IEnumerable<Setting> SettingsOf(RootCause cause) =>
        [.. cause.Given.Settings, .. cause.When.Settings, .. cause.Clues.SelectMany(clue => clue.Claim.Settings)];
}
