namespace SfOAuth.Tests.Laws;

/// <summary>Questions, answered truthfully, lead to the truth.</summary>
public sealed class InterviewLaws
{
    private const int Rounds = 12;

    public static TheoryData<string> Slugs => Law.AllSlugs;

    [Theory, MemberData(nameof(Slugs))]
    public void Who_answers_truthfully_is_led_to_the_true_cause(string slug)
    {
        var cause = Law.Cause(slug);

        Law.Holds(
            from sign in cause.Says
            where sign.Part >= Law.Plausible
            let truth = cause.Break(Law.HealthyOrg)
            let answer = Seen.Answer(sign.Refusal)
            where answer.Fits(truth)
            let end = Interview(answer, truth, cause)
            where end.Diagnosis.Findings.FirstOrDefault()?.Cause != cause
            select $"{slug} ({sign.Part}) {sign.Refusal.Id}: led to {string.Join(", ", end.Diagnosis.Findings.Take(3).Select(finding => $"{finding.Cause} {finding.Probability:0.00}"))}; own {end.Diagnosis.For(cause)?.Probability ?? 0:0.000}; asked {string.Join(", ", end.Asked)}");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void What_is_known_is_not_asked_again(string slug)
    {
        var cause = Law.Cause(slug);

        Law.Holds(
            from seen in Seen.Of(cause)
            from truth in Law.Ways(cause).Append(World.Unknown.With(Incident.HistoryRow.At(HistoryRow.None))).Append(World.Unknown.With(Incident.HistoryRow.At(HistoryRow.Success)))
            let diagnosis = Law.Examine([seen.Symptom], truth)
            from question in diagnosis.Ask
            where Knows(diagnosis.World, question.Name)
            select $"{slug}: {seen.Name} asks {question.Name}, which is known");
    }

    private static bool Knows(World world, string name) =>
        name == "login_history"
            ? world.Get(Incident.HistoryRow) is HistoryRow.None or HistoryRow.Success
            : world.Knows(Vocabulary.Settings.Single(setting => setting.Name == name));

    /// <summary>Asks until there is nothing left to ask; every answer comes from the true world.</summary>
    private static (Diagnosis Diagnosis, List<string> Asked) Interview(Symptom answer, World truth, RootCause cause)
    {
        var (seen, known, asked) = (new List<Symptom> { answer }, World.Unknown.With(truth[Incident.Today]), new List<string>());
        var diagnosis = Law.Examine(seen, known);
        while (asked.Count < Rounds && diagnosis.Ask.FirstOrDefault(question => !asked.Contains(question.Name)) is { } question)
        {
            asked.Add(question.Name);
            (seen, known) = question.Name == "login_history" ? LookUp(cause, seen, known) : (seen, Told(question.Name, truth, known));
            diagnosis = Law.Examine(seen, known);
        }

        return (diagnosis, asked);
    }

    private static World Told(string name, World truth, World known) =>
        known.With(truth[Vocabulary.Settings.Single(setting => setting.Name == name)]);

    private static (List<Symptom> Seen, World Known) LookUp(RootCause cause, List<Symptom> seen, World known) =>
        cause.Leaves.Where(trace => trace.Part >= 0.2).OrderByDescending(trace => trace.Part).FirstOrDefault() is { } trace
            ? ([.. seen, Seen.Row(trace.Status, 100)], known)
            : (seen, cause.Row is { } row ? known.With(Incident.HistoryRow.At(row)) : known);
}
