using System.Collections.Immutable;
using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Mcp;

/// <summary><c>ask_next</c>: the look-up that splits the open causes best; where the client can, the user is asked right away.</summary>
internal sealed class AskNextTool(EvidenceReader reader) : TaskTool<AskNextInput, AskNextAnswer>(Card, AnswerJson.Readable.AskNextInput, AnswerJson.Readable.AskNextAnswer)
{
    private const int Rounds = 4;
    private const string NotKnown = "not known";

    private static readonly ToolCard Card = new(
        "ask_next",
        "Ask the next question",
        "The look-ups that would settle an ambiguous diagnosis, best first, and what each answer means. Takes what diagnose takes. Where the client supports elicitation it asks the user, up to four questions, and answers with the facts learned; ask=false only lists.");

    protected override async Task<Reading<AskNextAnswer>> RunAsync(AskNextInput input, Call call, CancellationToken stop)
    {
        var learned = new List<string>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var read = reader.Read(input with { Facts = [.. input.Facts ?? [], .. learned] }, stop);
            if (read is not Reading<Case>.Accepted { Value: var given })
            {
                return new Reading<AskNextAnswer>.Rejected(((Reading<Case>.Rejected)read).Why);
            }

            var report = given.Diagnose(call, stop);
            var question = report.Verdict is "ambiguous" ? report.Ask.FirstOrDefault(one => !asked.Contains(one.Name)) : null;
            if (question is null || input.Ask is false || !call.CanAsk || asked.Count == Rounds || !asked.Add(question.Name))
            {
                return Answer(report, learned, asked);
            }

            var choices = Choices(question);
            var said = await call.AskAsync(question.Instruction, choices.Count > 0 ? [.. choices, NotKnown] : []);
            if (said is null)
            {
                return Answer(report, learned, asked);
            }

            if (said != NotKnown && StatedFacts.Read($"{question.Name}={said}") is Reading<ImmutableArray<Fact>>.Accepted)
            {
                learned.Add($"{question.Name}={said}");
            }
        }
    }

    /// <summary>The answers that can be stated as they are.</summary>
    private static List<string> Choices(AskReport question)
    {
        var known = StatedFacts.Choices(question.Name).ToList();
        return known.Count > 0 ? known : [.. question.Answers.Select(answer => answer.Value).Where(value => StatedFacts.Read($"{question.Name}={value}") is Reading<ImmutableArray<Fact>>.Accepted)];
    }

    private static Reading<AskNextAnswer>.Accepted Answer(DiagnosisReport report, List<string> learned, HashSet<string> asked) =>
        new(Room.Fit(null, AnswerJson.Readable.AskNextAnswer, room => AskNextAnswer.Of(report, learned, asked, room)));
}

/// <summary>What <c>ask_next</c> takes.</summary>
internal sealed record AskNextInput : EvidenceInput
{
    [Description("false: only list the questions")]
    public bool? Ask { get; init; }
}

/// <summary>What is open, and what the user answered.</summary>
internal sealed record AskNextAnswer
{
    public required string Verdict { get; init; }

    public required string Next { get; init; }

    [Description("Best first")]
    public IReadOnlyList<AskAnswer>? Questions { get; init; }

    [Description("Answers of the user: pass them in facts from now on")]
    public IReadOnlyList<string>? Learned { get; init; }

    public IReadOnlyList<OpenCauseAnswer>? Causes { get; init; }

    public static AskNextAnswer Of(DiagnosisReport report, IReadOnlyCollection<string> learned, IReadOnlyCollection<string> asked, Room room)
    {
        var open = report.Ask.Where(ask => !asked.Contains(ask.Name)).ToList();
        return new()
        {
            Verdict = report.Verdict,
            Next = report.Verdict is not "ambiguous" ? "Nothing is left to ask: call diagnose with the same input and learned in facts, and act on its answer."
                : open.Count > 0 ? "Do what the first instruction says, or have the user do it, and state the answer as name=value in facts of the next call."
                : "No question is left. Tell the user which causes remain; the app's metadata or Login History would add evidence.",
            Questions = room.List(open, ask => AskAnswer.Of(ask, room), 4),
            Learned = learned.Count > 0 ? [.. learned] : null,
            Causes = room.List(report.Causes, cause => new OpenCauseAnswer(cause.Id, cause.State, cause.Probability)),
        };
    }
}

/// <summary>A cause that is still open.</summary>
internal sealed record OpenCauseAnswer(string Id, string State, double Probability);
