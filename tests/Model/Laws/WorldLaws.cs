using CsCheck;

namespace SfOAuth.Tests.Laws;

/// <summary>What is known does not depend on who spoke first.</summary>
public sealed class WorldLaws
{
    [Fact]
    public void The_order_of_facts_does_not_matter() =>
        Gen.Select(Any.Fact.Array[0, 12], Gen.Int).Sample((facts, seed) => Assert.Equal(Told(facts), Told(Shuffled(facts, seed))));

    [Fact]
    public void Facts_may_be_added_in_any_grouping() =>
        Gen.Select(Any.Fact.Array[0, 6], Any.Fact.Array[0, 6], Any.Fact.Array[0, 6]).Sample((a, b, c) =>
            Assert.Equal(Words(World.Unknown.With(a).With(b).With(c)), Words(World.Unknown.With(a).With(World.Unknown.With(b).With(c).Facts))));

    [Fact]
    public void A_fact_told_twice_is_known_once() =>
        Any.Fact.Array[0, 12].Sample(facts => Assert.Equal(Told(facts), Told([.. facts, .. facts])));

    [Fact]
    public void Sources_that_disagree_leave_the_setting_unknown_and_say_so()
    {
        var world = World.Unknown.With(Person.IsActive.At(true), Person.IsActive.At(false));

        Assert.False(world.Knows(Person.IsActive));
        Assert.Equal("the sources disagree: no, yes", world.WhyUnknown(Person.IsActive));
        Assert.Equal(Verdict.Unknown, Person.IsActive.Is(true).Holds(world));
    }

    [Fact]
    public void A_failed_look_up_is_unknown_with_its_reason()
    {
        var world = World.Unknown.Lacking(Person.IsActive, "the probe user may not read users");

        Assert.Equal(Verdict.Unknown, Person.IsActive.Is(false).Holds(world));
        Assert.Equal("the probe user may not read users", world.WhyUnknown(Person.IsActive));
    }

    private static string Told(IEnumerable<Fact> facts) => Words(World.Unknown.With(facts));

    private static string Words(World world) => string.Join("\n", world.Facts.Select(fact => $"{fact} {fact.Source.Standing} {fact.Source}"));

    private static Fact[] Shuffled(Fact[] facts, int seed)
    {
        var copy = facts.ToArray();
        new Random(seed).Shuffle(copy);
        return copy;
    }
}
