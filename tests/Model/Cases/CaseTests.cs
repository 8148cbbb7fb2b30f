using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Tests.Cases;

/// <summary>What the world showed, against what we say about it.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Names { get; } = [.. CasePage.All.Select(page => page.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_case_comes_out_as_it_says(string name)
    {
        var page = Page(name);

        var diagnosis = Diagnose(page.Input);

        Law.Holds(page.Expectations.Where(expected => !expected.IsMet(diagnosis)).Select(expected => $"{name}: expected {expected}; {Told(diagnosis)}"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nobody_is_sure_and_wrong(string name)
    {
        var sure = Diagnose(Page(name).Input).Findings.FirstOrDefault(finding => finding.State is State.Confirmed);

        Assert.True(sure is null || Page(name).Expectations.Any(expected => expected.Wanted is "first" or "confirmed" && expected.Name == sure.Cause.Slug), $"{name}: sure of {sure?.Cause}");
    }

    [Theory, MemberData(nameof(Names))]
    public void The_order_of_the_lines_of_facts_does_not_matter(string name)
    {
        var lines = Page(name).Input.Split('\n');
        var facts = lines.Reverse().TakeWhile(line => line.Contains(": ", StringComparison.Ordinal) && line.Length > 0 && char.IsAsciiLetterLower(line[0])).ToList();

        var turned = Diagnose(string.Join("\n", lines.SkipLast(facts.Count).Concat(facts)));

        Assert.Equal(Told(Diagnose(Page(name).Input)), Told(turned));
    }

    private static CasePage Page(string name) => CasePage.All.Single(page => page.Name == name);

    private static Diagnosis Diagnose(string input) => DiagnoseAction.Run([Door.OpenText("case", input)], [], Law.Today);

    private static string Told(Diagnosis diagnosis) =>
        $"{diagnosis.Outcome}; found {string.Join(", ", diagnosis.Findings.Take(6).Select(finding => $"{finding.Cause} {finding.Probability:0.00} {finding.State}"))}"
        + $"; ruled out {string.Join(", ", diagnosis.RuledOut.Select(finding => finding.Cause.Slug))}; asks {string.Join(", ", diagnosis.Ask.Select(question => question.Name))}";
}
