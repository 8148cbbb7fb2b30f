using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Asks an org for what a diagnosis needs, until it is certain or nothing that could help is left.</summary>
/// <param name="Documents">The inputs of the person.</param>
/// <param name="Stated">What the person says beside them.</param>
/// <param name="Today">The day to judge by.</param>
public sealed record OrgInquiry(IReadOnlyCollection<Document> Documents, IReadOnlyCollection<Fact> Stated, DateTimeOffset Today)
{
    private const int AtOnce = 3;
    private const int Rivals = 6;

    /// <summary>So many calls are worth a diagnosis; the rest is for <see cref="IsFull"/>.</summary>
    private const int Budget = 12;

    /// <summary>Everything is read, whatever the diagnosis needs.</summary>
    public bool IsFull { get; init; }

    /// <summary>Login logs that the person has.</summary>
    public GivenLog? Beside { get; init; }

    /// <summary>The causes to weigh; the catalogue alone where none are given.</summary>
    public Rulebook? Rules { get; init; }

    public async Task<OrgDiagnosis> RunAsync(OrgClient client, TimeProvider clock, IProgress<string>? progress, CancellationToken stop)
    {
        var reader = await OrgReader.OpenAsync(client, clock, progress, stop);
        var now = Diagnose(reader);
        await reader.ReadBasicsAsync(now.Question, stop);
        now = Diagnose(reader);
        while (now.Diagnosis.Outcome is not Outcome.Certain && Budget - reader.Calls is > 0 and var left && await reader.ReadForAsync(Wanted(now.Diagnosis), now.Question, Math.Min(AtOnce, left), stop))
        {
            now = Diagnose(reader);
        }

        if (IsFull)
        {
            await reader.ReadAllAsync(now.Question, stop);
            now = Diagnose(reader);
        }

        return now with { Org = now.Org with { Question = Said() } };
    }

    /// <summary>What an org answered another time. What the person said of the failure then still holds, unless it is said anew.</summary>
    public OrgDiagnosis Again(OrgSnapshot org)
    {
        var said = new List<Fact>(Stated);
        Add(Incident.FailedAt, org.Question.At, "--at");
        Add(Person.Username, org.Question.User, "--user");
        Add(App.Name, org.Question.App, "--app");
        return DiagnoseAction.Run(this, said, org);

        void Add(Setting setting, object? value, string option)
        {
            if (value is not (null or "") && said.TrueForAll(fact => fact.Setting != setting))
            {
                said.Add(new(setting, value, new(Standing.Stated, null, option)));
            }
        }
    }

    private OrgDiagnosis Diagnose(OrgReader reader) => DiagnoseAction.Run(this, Stated, reader.Snapshot);

    private OrgQuestion Said()
    {
        var said = World.Unknown.With(Stated);
        return new(said.Get(App.Name) ?? "", said.Get(Person.Username) ?? "", said.Get(Incident.FailedAt));
    }

    /// <summary>What the likeliest cause lacks, what splits the causes best, and what would rule out the rivals: of all of them where the likeliest lacks nothing.</summary>
    private static IEnumerable<string> Wanted(Diagnosis diagnosis)
    {
        var rivals = diagnosis.Findings is [{ Missing.IsEmpty: true }, ..] ? diagnosis.Findings : [.. diagnosis.Findings.Take(Rivals)];
        return
        [
            .. diagnosis.Findings.Take(1).SelectMany(finding => finding.Missing).Select(setting => setting.Name),
            .. diagnosis.Ask.Select(question => question.Name),
            .. rivals.SelectMany(finding => finding.Cause.Given.Settings.Concat(finding.Cause.When.Settings)).Where(setting => !diagnosis.World.IsSettled(setting)).Select(setting => setting.Name),
        ];
    }
}
