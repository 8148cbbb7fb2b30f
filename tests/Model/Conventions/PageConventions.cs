namespace SfOAuth.Tests.Conventions;

/// <summary>One cause, one folder, one screen: class, page, cases.</summary>
public sealed class PageConventions
{
    private static readonly string[] Places = ["Connected app", "External client app", "Metadata", "Client", "User", "Org", "Instead"];
    private static readonly string[] Sections = ["## Tell it apart", "## Change", "## Security cost", "## Verify", "## Sources"];

    public static TheoryData<string> Slugs => Law.Slugs;

    [Theory, MemberData(nameof(Slugs))]
    public void Every_cause_has_a_page_with_all_its_sections(string slug)
    {
        var page = Catalogue.Page(Law.Cause(slug));

        Assert.NotEmpty(page.Title);
        Assert.NotEmpty(page.Because);
        Assert.NotEmpty(page.Rivals);
        Assert.NotEmpty(page.Change);
        Assert.NotEmpty(page.SecurityCost);
        Assert.NotEmpty(page.Verify);
        Assert.NotEmpty(page.Sources);
        Assert.Equal(Sections, page.Markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Trim()));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_title_fits_on_a_line_and_gives_no_advice(string slug)
    {
        var title = Catalogue.Page(Law.Cause(slug)).Title;

        Assert.InRange(title.Length, 10, 70);
        Assert.DoesNotMatch(@"[.!?]$|(?i)^(fix|check|enable|ensure|make sure)\b", title);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_rival_is_another_cause(string slug) =>
        Law.Holds(Catalogue.Page(Law.Cause(slug)).Rivals.Where(rival => Catalogue.Find(rival.Label) is not { } found || found.Slug == slug).Select(rival => $"{slug}: `{rival.Label}` is no rival"));

    [Theory, MemberData(nameof(Slugs))]
    public void A_change_says_where_it_is_made(string slug) =>
        Law.Holds(Catalogue.Page(Law.Cause(slug)).Change.Where(step => !Places.Contains(step.Label)).Select(step => $"{slug}: \"{step.Label}: {step.Text}\""));

    [Theory, MemberData(nameof(Slugs))]
    public void A_source_has_an_address_unless_it_is_our_judgement(string slug) =>
        Law.Holds(Catalogue.Page(Law.Cause(slug)).Sources
            .Where(source => source.Confidence is not Confidence.Judged && !source.Text.StartsWith("https://", StringComparison.Ordinal) && !source.Text.StartsWith("public-file:", StringComparison.Ordinal))
            .Select(source => $"{slug}: [{source.Confidence}] {source.Text}"));

    [Theory, MemberData(nameof(Slugs))]
    public void A_page_talks_plainly(string slug) =>
        Assert.DoesNotMatch(@"(?i)\bsimply\b|\bobviously\b|\beasy\b|!(\s|$)", Catalogue.Page(Law.Cause(slug)).Markdown);

    [Theory, MemberData(nameof(Slugs))]
    public void A_cause_is_one_screen(string slug)
    {
        var cause = Law.Cause(slug);
        var folder = Repository.Folder(cause);

        Assert.InRange(File.ReadAllLines(Path.Combine(folder, cause.GetType().Name + ".cs")).Length, 1, 75);
        Assert.InRange(File.ReadAllLines(Path.Combine(folder, cause.GetType().Name + ".md")).Length, 1, 80);
    }

    [Fact]
    public void Nine_of_ten_causes_are_sixty_lines_or_less()
    {
        var lengths = Catalogue.Causes.Select(cause => File.ReadAllLines(Path.Combine(Repository.Folder(cause), cause.GetType().Name + ".cs")).Length).Order().ToList();

        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 60);
    }
}
