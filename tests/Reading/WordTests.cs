using System.Text.RegularExpressions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using Xunit;

namespace SfOAuth.Reading.Tests;

public sealed partial class WordTests
{
    [Theory]
    [InlineData("Permitted Users: Admin approved users are pre-authorized", "permitted_users", "Admin approved users are pre-authorized")]
    [InlineData("permitted_users: all-users", "permitted_users", "All users may self-authorize")]
    [InlineData("flow: jwt-bearer", "flow", "jwt-bearer")]
    [InlineData("OAuth flow: Web Server Flow", "flow", "web-server")]
    [InlineData("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=x", "flow", "jwt-bearer")]
    [InlineData("aud: https://login.salesforce.com", "aud", "https://login.salesforce.com")]
    [InlineData("host: https://acme--uat.sandbox.my.salesforce.com", "env", "sandbox")]
    [InlineData("host: https://acme.lightning.force.com", "host", "a .lightning.force.com host")]
    [InlineData("worked_before: yes, until yesterday", "worked_before", "yes")]
    [InlineData("worked_before: no", "worked_before", "no")]
    [InlineData("IP Relaxation: Relax IP restrictions", "ip_relaxation", "Relax IP restrictions")]
    [InlineData("Refresh Token Policy: Immediately expire refresh token", "refresh_policy", "Immediately expire refresh token")]
    [InlineData("timing: it fails 16 seconds after a success", "since_success", "16 seconds")]
    [InlineData("it dies after two hours", "since_success", "2 hours")]
    [InlineData("the first run succeeds, the second fails", "failing_call", "later")]
    [InlineData("the admin froze the user on Friday", "user_frozen", "yes")]
    [InlineData("login_history: no row at all for the attempt", "history_row", "none")]
    public void A_fact_in_words_is_understood(string text, string name, string value)
    {
        var facts = Facts(text);

        Assert.Contains(facts, fact => fact.Setting.Name == name && fact.Setting.Show(fact.Value) == value);
    }

    [Theory]
    [InlineData("the user is not frozen", "user_frozen")]
    [InlineData("the user is not locked out", "user_locked_out", "yes")]
    [InlineData("External client app is not installed in this org", "app_installed")]
    [InlineData("the app was never deployed after 5 minutes", "since_success")]
    public void Words_that_say_the_opposite_or_nothing_are_not_taken_for_a_fact(string text, string name, string? value = null)
    {
        var facts = Facts(text);

        Assert.DoesNotContain(facts, fact => fact.Setting.Name == name && (value is null || fact.Setting.Show(fact.Value) == value));
    }

    [Theory]
    [InlineData("INVALID_LOGIN: Invalid username, password, security token; or user locked out.\nexceptionMessage: Invalid username, password, security token; or user locked out.")]
    [InlineData("<faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring><sf:exceptionMessage>Invalid username, password, security token; or user locked out.</sf:exceptionMessage>")]
    public void An_answer_that_stands_there_twice_is_not_taken_for_a_persons_words(string text) =>
        Assert.DoesNotContain(Facts(text), fact => fact.Setting.Name == "user_locked_out");

    [Fact]
    public void A_persons_words_beside_the_same_answer_are_still_heard() =>
        Assert.Contains(Facts("INVALID_LOGIN: Invalid username, password, security token; or user locked out.\nSetup says that the account is locked."), fact => fact.Setting.Name == "user_locked_out");

    [Fact]
    public void Every_rule_is_found_by_its_own_words_and_its_words_are_small()
    {
        var deaf = from rule in Lexicon.Rules
                   from wording in rule.Wordings
                   from phrase in Alternatives(wording.Phrase)
                   let read = Read("xx " + phrase.Replace("*", "which is", StringComparison.Ordinal) + " x")
                   where phrase.Any(char.IsUpper) || (read.Symptoms.IsEmpty && !read.Facts.Any(fact => rule.Facts.Any(one => one.Setting == fact.Setting && one.Value.Equals(fact.Value))))
                   select phrase;

        Assert.Empty(deaf);
    }

    /// <summary>The first and the last way to read every choice.</summary>
    private static IEnumerable<string> Alternatives(string phrase) =>
        new Index[] { 0, ^1 }.Select(which => Choice().Replace(phrase, choice => choice.Groups[1].Value.Split('|')[which]).Replace("  ", " ", StringComparison.Ordinal)).Distinct();

    private static IEnumerable<Fact> Facts(string text) => Read(text).Facts;

    private static Evidences Read(string text) => Evidences.Of(Door.OpenText("text", text));

    [GeneratedRegex(@"\(([^)]*)\)")]
    private static partial Regex Choice();
}
