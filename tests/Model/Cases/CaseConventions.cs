using System.Text.RegularExpressions;

namespace SfOAuth.Tests.Cases;

/// <summary>What a case must be to be readable and honest.</summary>
public sealed partial class CaseConventions
{
    private static readonly string[] Grades = ["official", "observed", "claimed", "modelled"];

    public static TheoryData<string> Names { get; } = [.. CasePage.All.Select(page => page.Name)];

    [Fact]
    public void Every_cause_has_a_case() =>
        Assert.Empty(Catalogue.Causes.Select(cause => cause.Slug).Except(CasePage.All.Select(page => page.Cause)));

    [Theory, MemberData(nameof(Names))]
    public void A_case_is_short_and_says_where_it_was_seen(string name)
    {
        var page = Page(name);

        Assert.InRange(page.Lines, 10, 40);
        Assert.Contains(page.Source, Grades);
        Assert.Matches("^(https://\\S+|public-file:[0-9]+)$", page.Seen);
        Assert.InRange(page.Title.Length, 10, 100);
        Assert.DoesNotMatch("[.!]$", page.Title);
        Assert.InRange(page.Lesson.Length, 20, 400);
        Assert.NotEmpty(page.Input);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_case_expects_what_can_be_checked_of_its_own_cause_too(string name)
    {
        var page = Page(name);

        Assert.All(page.Expectations, expected =>
        {
            Assert.Contains(expected.Wanted, Expectation.Words);
            Assert.True(expected.Wanted == "ask" ? IsAskable(expected.Name) : Catalogue.Find(expected.Name)?.Slug == expected.Name, $"{expected}: unknown name");
        });
        Assert.Contains(page.Expectations, expected => expected.Name == page.Cause || page.Source == "modelled");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_case_holds_no_secret_and_no_person(string name) =>
        Assert.DoesNotMatch(Private(), Page(name).Input);

    private static bool IsAskable(string name) =>
        name == "login_history" || Vocabulary.Settings.Any(setting => setting.Name == name && setting.CanBeAsked);

    private static CasePage Page(string name) => CasePage.All.Single(page => page.Name == name);

    /// <summary>Refresh tokens, session ids, assertions, consumer keys, and mail addresses outside the example domains.</summary>
    [GeneratedRegex(@"5Aep[0-9A-Za-z._]{8}|00D[0-9A-Za-z]{12,15}![0-9A-Za-z._]{8}|eyJ[0-9A-Za-z_-]{20}|3MVG[0-9A-Za-z._]{12}|[\w.+-]+@(?!(\w+\.)*example\.(com|org))[\w-]+\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Private();
}
