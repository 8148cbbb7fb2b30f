using System.ComponentModel;
using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>What a word means; one word can be several things.</summary>
internal sealed record ExplainAnswer
{
    [Description("Set where guides use the word and Salesforce does not send it")]
    public string? Hearsay { get; init; }

    public IReadOnlyList<CausePageAnswer>? Causes { get; init; }

    public IReadOnlyList<SignAnswer>? Answers { get; init; }

    public IReadOnlyList<SignAnswer>? Statuses { get; init; }

    public IReadOnlyList<FactAnswer>? Facts { get; init; }

    public string? More { get; init; }

    public static ExplainAnswer Of(ExplainReport report, Room room) => new()
    {
        Hearsay = report.Hearsay is { } hearsay ? $"{hearsay.Really} ({hearsay.Confidence}: {hearsay.Source})" : null,
        Causes = room.List(report.Causes, cause => CausePageAnswer.Of(cause, room)),
        Answers = room.List(report.Answers, answer => SignAnswer.Of(answer, room), room == Room.Full ? int.MaxValue : room.Lines * 2),
        Statuses = room.List(report.Statuses, status => SignAnswer.Of(status, room)),
        Facts = room.List(report.Settings, setting => FactAnswer.Of(setting, room)),
        More = room != Room.Full && (report.Answers.Length > room.Lines || report.Statuses.Length > room.Lines)
            ? $"{report.Answers.Length} answers and {report.Statuses.Length} statuses in all: detail=full, or explain the whole text with its description." : null,
    };
}

/// <summary>The page of a cause.</summary>
internal sealed record CausePageAnswer(string Id, string Title, string Because, string Stage, string Verify, string Confidence, string BestCase)
{
    public string? Caution { get; init; }

    public IReadOnlyList<string>? TellApart { get; init; }

    public IReadOnlyList<string>? Answers { get; init; }

    public IReadOnlyList<string>? LoginHistory { get; init; }

    public IReadOnlyList<StepAnswer>? Change { get; init; }

    public string? SecurityCost { get; init; }

    public string? Instead { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    public static CausePageAnswer Of(CausePageReport page, Room room) => new(page.Cause.Id, page.Cause.Title, room.Say(page.Because), page.Cause.Stage, room.Say(page.Verify), page.Cause.Confidence, page.Cause.BestCase)
    {
        Caution = room.SayAny(page.Cause.Caution),
        TellApart = room.List(page.TellApart.Select(rival => $"{rival.Rival}: {rival.Text}")),
        Answers = room.List(page.Says.Select(said => said.Name)),
        LoginHistory = room.List(page.Leaves.Select(left => left.Name)),
        Change = StepAnswer.Of(page.Remedy, room),
        SecurityCost = room.SayAny(page.Remedy.SecurityCost),
        Instead = room.SayAny(page.Remedy.Instead),
        Sources = room.List(page.Sources.Select(source => $"{source.Confidence}: {source.Text}")),
    };
}

/// <summary>An answer of Salesforce or a Login History status, and the causes behind it.</summary>
internal sealed record SignAnswer(string Words, string Confidence)
{
    [Description("Who says it")]
    public string? From { get; init; }

    public IReadOnlyList<string>? Flows { get; init; }

    public int? Status { get; init; }

    public string? Meaning { get; init; }

    [Description("Likeliest first, with their part of 1")]
    public IReadOnlyList<string>? Causes { get; init; }

    public string? LoginHistory { get; init; }

    public string? Note { get; init; }

    public static SignAnswer Of(AnswerPageReport answer, Room room) => new(room.Say(Written(answer)), answer.Confidence)
    {
        From = answer.Endpoint,
        Flows = room.List(answer.Flows),
        Status = answer.Status,
        Causes = Listed(answer.Causes, room),
        LoginHistory = room == Room.Full ? room.SayAny(answer.LoginHistory) : null,
        Note = room.SayAny(answer.Note),
    };

    public static SignAnswer Of(StatusPageReport status, Room room) => new(status.Text.Length > 0 ? status.Text : status.Code, status.Confidence)
    {
        From = "login-history",
        Meaning = room.SayAny(status.IsReadFromNameOnly ? "Only the name of the code is known: nothing is concluded from it." : status.Meaning),
        Causes = Listed(status.Causes, room),
        Note = room.SayAny(status.Note),
    };

    private static IReadOnlyList<string>? Listed(IEnumerable<CausePartReport> causes, Room room) =>
        room.List(causes.Select(cause => $"{cause.Id} {cause.Part.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}"), room == Room.Full ? int.MaxValue : 4);

    private static string Written(AnswerPageReport answer) => (answer.Error, answer.Description) switch
    {
        ("", "") => answer.AlsoSpelt is [var first, ..] ? first : answer.Id,
        (var error, "") => error,
        ("", var description) => description,
        var (error, description) => $"{error}: {description}",
    };
}

/// <summary>A fact that decides between causes.</summary>
internal sealed record FactAnswer(string Name, string Label, string Look)
{
    public IReadOnlyList<string>? Values { get; init; }

    public string? Usual { get; init; }

    public string? Metadata { get; init; }

    public IReadOnlyList<string>? Causes { get; init; }

    public static FactAnswer Of(SettingPageReport setting, Room room) => new(setting.Name, setting.Label, room.Say(setting.Look))
    {
        Values = setting.Values.IsEmpty ? null : setting.Values,
        Usual = room.SayAny(setting.Usual),
        Metadata = room.SayAny(setting.Metadata),
        Causes = room.List(setting.Causes.Select(cause => cause.Id)),
    };
}
