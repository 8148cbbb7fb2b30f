namespace SfOAuth.Rules.Tests;

/// <summary>A written cause is weighed as ours are: found, ruled out, confirmed by evidence and by nothing less.</summary>
public sealed class RankingSpecs
{
    private static readonly Rulebook Acme = Given.Rules(Given.Sound);

    public static TheoryData<string> Slugs { get; } = [.. Catalogue.Causes.Select(cause => cause.Slug)];

    [Fact]
    public void Its_words_are_found_in_a_log_and_lead_to_it()
    {
        var diagnosis = Diagnose(Acme, "12:01 INFO acme-77 THE WORKER has lost its login (retry 3)");

        Assert.Equal("acme-worker-restored", diagnosis.Findings[0].Cause.Slug);
        Assert.Equal("12:01 INFO ".Length, diagnosis.Symptoms[0].Slice.Offset);
        Assert.Equal("acme-77 THE WORKER has lost its login", diagnosis.Symptoms[0].Slice.Text);
    }

    [Fact]
    public void Without_the_rules_the_same_words_mean_nothing() =>
        Assert.Equal(Outcome.Unexplained, Diagnose(Rulebook.BuiltIn, "acme-77 the worker has lost its login").Outcome);

    [Fact]
    public void A_fact_against_it_rules_it_out()
    {
        var diagnosis = Diagnose(Acme, "ACME-77 the worker has lost its login\nstored_credentials_stale: no");

        Assert.Contains(diagnosis.RuledOut.Concat(diagnosis.Findings), finding => finding is { Cause.Slug: "acme-worker-restored", State: State.RuledOut });
    }

    [Fact]
    public void A_fact_for_it_is_cited()
    {
        var finding = Diagnose(Acme, "ACME-77 the worker has lost its login\nstored_credentials_stale: yes\nflow: refresh").Findings[0];

        Assert.Equal("acme-worker-restored", finding.Cause.Slug);
        Assert.Contains(finding.For, evidence => evidence.Text == "Stored credentials out of date = yes");
    }

    [Fact]
    public void Rules_that_do_not_fit_leave_a_diagnosis_as_it_is()
    {
        const string Text = "flow: refresh\n{\"error\":\"invalid_grant\",\"error_description\":\"expired access/refresh token\"}";

        Assert.Equal(Story(Diagnose(Rulebook.BuiltIn, Text)), Story(Diagnose(Acme, Text)));
    }

    /// <summary>A rule that copies a cause of ours as boldly as the format lets it: the copy is never sure where ours would not be.</summary>
    [Theory, MemberData(nameof(Slugs))]
    public void A_copy_of_our_cause_is_never_confirmed_before_ours(string slug)
    {
        var ours = Catalogue.Find(slug)!;
        var copy = new WrittenCause(new("zz-" + slug, "rule file copy.yaml", Catalogue.Page(ours))
        {
            Stage = ours.Stage,
            Given = ours.Given,
            When = ours.When,
            Fix = ours.Fix,
            Rarity = Rarity.Frequent,
            Says = [.. ours.Says.Select(sign => sign with { Part = 0.5 })],
            Leaves = [.. ours.Leaves.Select(trace => trace with { Part = 0.5 })],
            Clues = ours.Clues,
        });
        var rules = Rulebook.With([copy], []);
        var broken = ours.Break(Policies.Healthy.On(Given.Today));

        foreach (var sign in ours.Says)
        {
            var seen = new Symptom(new Slice(sign.Refusal.Description, "text", 1, 0)) { Error = sign.Refusal.Error, Description = sign.Refusal.Description, Candidates = [sign.Refusal] };
            Assert.All(
                new[] { World.Unknown, broken }.Select(world => Doctor.Examine([seen], world, rules: rules)),
                diagnosis => Assert.DoesNotContain(diagnosis.Findings, finding => finding.Cause == copy && finding.State is State.Confirmed));
        }
    }

    private static Diagnosis Diagnose(Rulebook rules, string text) =>
        Actions.DiagnoseAction.Run([Door.OpenText("text", text)], [], Given.Today, static _ => new(), rules).Diagnosis;

    /// <summary>A further cause shares in the whole, so probabilities are compared coarsely.</summary>
    private static string Story(Diagnosis diagnosis) =>
        $"{diagnosis.Outcome}: {string.Join(", ", diagnosis.Findings.Take(5).Select(finding => $"{finding.Cause} {finding.State} {finding.Probability:0.0}"))}; {string.Join(", ", diagnosis.Ask.Take(1).Select(question => question.Name))}";
}
