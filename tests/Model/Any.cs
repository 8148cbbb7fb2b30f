using CsCheck;

namespace SfOAuth.Tests;

/// <summary>Generators.</summary>
internal static class Any
{
    private static readonly Source[] Sources =
        [.. Enum.GetValues<Standing>().SelectMany(standing => new[] { new Source(standing, new Slice("x", "a.txt", 1, 7)), new Source(standing, new Slice("x", "b.txt", 2, 9)), new Source(standing, null, "note") })];

    private static readonly Setting[] Settings = [App.PermittedUsers, Person.IsActive, Client.LoginHost, Grant.IdleFor];

    /// <summary>Facts that often agree and often clash, from sources of every standing.</summary>
    public static Gen<Fact> Fact { get; } =
        Gen.Select(Gen.OneOf(Settings), Gen.Int[0, 2], Gen.OneOf(Sources)).Select((setting, value, source) => new Fact(setting, Value(setting, value), source));

    /// <summary>Any of these, each in or out.</summary>
    public static Gen<T[]> SubsetOf<T>(T[] all) =>
        Gen.Bool.Array[all.Length].Select(taken => all.Where((_, at) => taken[at]).ToArray());

    /// <summary>All of these, in any order.</summary>
    public static Gen<T[]> OrderOf<T>(T[] all) =>
        Gen.Int.Array[all.Length].Select(keys => all.Select((one, at) => (one, keys[at])).OrderBy(pair => pair.Item2).Select(pair => pair.one).ToArray());

    private static object Value(Setting setting, int at) =>
        setting.Choices.Count > 0 ? setting.Choices[at % setting.Choices.Count] : TimeSpan.FromDays(at);
}
