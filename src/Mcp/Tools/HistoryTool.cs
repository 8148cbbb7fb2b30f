using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Mcp;

/// <summary><c>analyze_login_history</c>: login logs go in; what fails, since when, for whom and why comes out.</summary>
internal sealed class HistoryTool(EvidenceReader reader) : TaskTool<HistoryInput, HistoryAnswer>(Card, AnswerJson.Readable.HistoryInput, AnswerJson.Readable.HistoryAnswer)
{
    private const int MostLines = 100;

    private static readonly ToolCard Card = new(
        "analyze_login_history",
        "Analyse login logs",
        "Read Salesforce login logs of any size (Login History CSV, SOQL or event log exports, gzip, folders): what fails, since when, for whom, from where, through which app, and the likely causes.");

    protected override Task<Reading<HistoryAnswer>> RunAsync(HistoryInput input, Call call, CancellationToken stop)
    {
        var found = reader.Inputs(new() { Text = input.Text, Paths = input.Paths }, LogInputs.Most, stop);
        return Task.FromResult(found.Value is { } inputs ? Read(input, LogInputs.Open(inputs.All, inputs.Notes, stop), call, stop) : No(found.Why));
    }

    private static Reading<HistoryAnswer> Read(HistoryInput input, Reading<LogInputs> opened, Call call, CancellationToken stop)
    {
        if (opened is not Reading<LogInputs>.Accepted { Value: var logs })
        {
            return No(((Reading<LogInputs>.Rejected)opened).Why);
        }

        if (EvidenceReader.Rows(input.Zone, null) is not { } options)
        {
            return No("zone takes an offset or the name of a time zone, such as +01:00, UTC or Europe/Berlin.");
        }

        var (from, to) = (TypedTimes.Read(input.From, options.Zone), TypedTimes.Read(input.To, options.Zone));
        if ((input.From is not null && from is null) || (input.To is not null && to is null))
        {
            return No("from and to take a time, such as 2026-11-24T10:02:00Z.");
        }

        var question = new HistoryQuestion(input.User ?? "", input.App ?? "", input.Status ?? "", from, to, MostLines);
        var report = HistoryAction.Run(logs.Files, question, options with { Progress = call.Progress(LogInputs.Size(logs.Files), "reading") }, stop);
        report = report with { Notes = [.. logs.Notes, .. report.Notes] };
        return new Reading<HistoryAnswer>.Accepted(Room.Fit(input.Detail, AnswerJson.Readable.HistoryAnswer, room => HistoryAnswer.Of(report, room)));
    }

    private static Reading<HistoryAnswer> No(string why) => new Reading<HistoryAnswer>.Rejected(why);
}

/// <summary>What <c>analyze_login_history</c> takes.</summary>
internal sealed record HistoryInput
{
    [Description("Log files or folders the user named")]
    public IReadOnlyList<string>? Paths { get; init; }

    [Description("Pasted rows with their header")]
    public string? Text { get; init; }

    public string? User { get; init; }

    public string? App { get; init; }

    [Description("Rows whose status contains this")]
    public string? Status { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    [Description("Zone of rows that name none: +01:00")]
    public string? Zone { get; init; }

    public Detail? Detail { get; init; }
}
