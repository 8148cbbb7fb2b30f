namespace SfOAuth.Tests.Conventions;

/// <summary>What every setting, refusal, status and platform change must have.</summary>
public sealed class VocabularyConventions
{
    [Fact]
    public void Every_setting_has_its_own_name_in_snake_case()
    {
        var names = Vocabulary.Settings.Select(setting => setting.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name));
    }

    [Fact]
    public void A_look_up_reads_as_an_instruction() =>
        Law.Holds(Vocabulary.Settings.Where(setting => setting.CanBeAsked && (!char.IsAsciiLetterLower(setting.Look[0]) || setting.Look[^1] is '.' || setting.Look != setting.Look.Trim()))
            .Select(setting => $"{setting}: \"{setting.Look}\""));

    [Fact]
    public void Every_label_stands_for_one_setting() =>
        Law.Holds(Vocabulary.Settings.GroupBy(setting => setting.Label, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same)}"));

    [Fact]
    public void A_value_reads_back_as_it_is_shown() =>
        Law.Holds(
            from setting in Vocabulary.Settings
            from value in setting.Choices
            where !value.Equals(setting.Read(setting.Show(value)))
            select $"{setting}: {value} shown as \"{setting.Show(value)}\"");

    [Fact]
    public void Every_refusal_has_its_own_id() =>
        Assert.Empty(Vocabulary.Refusals.GroupBy(refusal => refusal.Id).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_refusal_has_a_cause_or_is_known_to_have_none()
    {
        var stated = Catalogue.Causes.SelectMany(cause => cause.Says).Select(sign => sign.Refusal.Id).ToHashSet();
        var without = Repository.List("refusals-without-cause.txt").Select(line => line.Split(' ')[0]).ToHashSet();

        Law.Holds(Vocabulary.Refusals.Where(refusal => refusal.Hides.IsEmpty && stated.Contains(refusal.Id) == without.Contains(refusal.Id))
            .Select(refusal => $"{refusal.Id}: {(stated.Contains(refusal.Id) ? "has a cause and is listed as having none" : "no cause states it")}"));
    }

    [Fact]
    public void What_a_clients_words_hide_is_an_answer_of_the_server() =>
        Assert.Empty(Vocabulary.Refusals.Where(refusal => refusal.Hides.Any(hidden => !hidden.Hides.IsEmpty || hidden.Endpoint is Endpoint.Client)).Select(refusal => refusal.Id));

    [Fact]
    public void Of_the_statuses_with_the_same_text_one_is_the_usual_one() =>
        Law.Holds(
            from status in Vocabulary.Statuses
            where status.Text.Length > 0
            group status by status.Text.ToUpperInvariant() into same
            where same.Count(status => !status.IsRareNamesake) != 1
            select same.Key);

    /// <summary>An empty body and a missing field have no words: facts stand for them (token format wanted, refresh scope).</summary>
    private static readonly string[] Wordless = ["agent-api-empty-404", "success-without-refresh-token"];

    [Fact]
    public void Every_refusal_can_be_recognised() =>
        Assert.Empty(Vocabulary.Refusals.Where(refusal => !Wordless.Contains(refusal.Id) && refusal.Error.Length + refusal.Description.Length + refusal.Phrases.Length == 0).Select(refusal => refusal.Id));

    [Fact]
    public void Every_login_status_has_a_name_of_its_own_or_a_code() =>
        Assert.Empty(Vocabulary.Statuses.GroupBy(status => status.Code + "|" + status.Text).Where(same => same.Count() > 1 || same.Key == "|").Select(same => same.Key));

    [Fact]
    public void Platform_changes_are_dated_and_sourced()
    {
        Assert.Equal(Vocabulary.Changes.Length, Vocabulary.Changes.Select(change => change.Id).Distinct().Count());
        Assert.All(Vocabulary.Changes, change =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", change.Id);
            Assert.InRange(change.Effective, new(2020, 1, 1), new(2030, 1, 1));
            Assert.True(change.ReadOn <= DateOnly.FromDateTime(Law.Today.UtcDateTime), change.Id);
            Assert.NotEmpty(change.Source);
            Assert.EndsWith(".", change.What, StringComparison.Ordinal);
        });
    }
}
