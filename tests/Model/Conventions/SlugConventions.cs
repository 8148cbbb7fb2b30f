namespace SfOAuth.Tests.Conventions;

/// <summary>Slugs are for ever.</summary>
public sealed class SlugConventions
{
    [Fact]
    public void A_published_slug_never_disappears_and_never_changes_its_meaning() =>
        Law.Holds(
            from line in Repository.List("published-slugs.txt")
            let parts = line.Split(" = ")
            where Catalogue.Find(parts[0])?.Slug != parts[^1]
            select $"{parts[0]} was published and now finds {Catalogue.Find(parts[0])?.Slug ?? "nothing"}");

    [Fact]
    public void Every_slug_and_alias_is_published() =>
        Law.Holds(Catalogue.Causes.SelectMany(cause => cause.Aliases.Append(cause.Slug))
            .Except(Repository.List("published-slugs.txt").Select(line => line.Split(" = ")[0]))
            .Select(slug => $"{slug} is not in published-slugs.txt"));

    [Fact]
    public void A_cause_is_named_after_the_fault_and_never_after_the_fix() =>
        Assert.Empty(Catalogue.Causes.Where(cause => cause.Slug.Split('-') is ["fix" or "check" or "enable" or "ensure", ..]));

    [Fact]
    public void A_slug_is_small_letters_digits_and_hyphens() =>
        Assert.All(Catalogue.Causes.SelectMany(cause => cause.Aliases.Append(cause.Slug)), slug => Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", slug));
}
