using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary><c>audit</c>: finds in a project what will fail, before it does.</summary>
internal sealed class AuditTool(EvidenceReader reader) : TaskTool<AuditInput, AuditAnswer>(Card, AnswerJson.Readable.AuditInput, AnswerJson.Readable.AuditAnswer)
{
    private static readonly ToolCard Card = new(
        "audit",
        "Review apps before they break",
        "Review the metadata of a Salesforce project (folder, retrieved package, files) and the code beside it: which logins fail or will fail, what opens more than needed, with file and line.");

    protected override Task<Reading<AuditAnswer>> RunAsync(AuditInput input, Call call, CancellationToken stop)
    {
        if (input.Paths is not { Count: > 0 })
        {
            return Task.FromResult(No("Name the project folder, package.zip or metadata files in paths."));
        }

        if (input.Paths.Select(reader.Objection).FirstOrDefault(objection => objection is not null) is { } trouble)
        {
            return Task.FromResult(No(trouble));
        }

        return Task.FromResult(reader.Day(input.Today) is { } now ? Run(input, now, call, stop) : No("today takes a date, such as 2026-11-24."));
    }

    private static Reading<AuditAnswer> Run(AuditInput input, DateTimeOffset now, Call call, CancellationToken stop)
    {
        var progress = call.Progress(0, "reading files");
        var reading = ProjectReading.Of(input.Paths!, progress is null ? null : new Files(progress), stop);
        if (reading is not Reading<ProjectReading>.Accepted { Value: var read })
        {
            return No(((Reading<ProjectReading>.Rejected)reading).Why);
        }

        var report = AuditAction.Run(read, now, new() { App = input.App });
        return report.Apps.IsEmpty && report.Findings.IsEmpty && report.Accepted.IsEmpty
            ? No(string.Join(" ", ["I found no app, no login setting and no Salesforce code in these paths.", .. report.Notes.Take(3)]))
            : new Reading<AuditAnswer>.Accepted(Room.Fit(input.Detail, AnswerJson.Readable.AuditAnswer, room => AuditAnswer.Of(report, room)));
    }

    private static Reading<AuditAnswer> No(string why) => new Reading<AuditAnswer>.Rejected(why);

    /// <summary>Tells at once, on whatever thread: the ordinary one would tell after the answer.</summary>
    private sealed class Files(Action<long> tell) : IProgress<(int Done, int All)>
    {
        public void Report((int Done, int All) value) => tell(value.Done);
    }
}

/// <summary>What <c>audit</c> takes.</summary>
internal sealed record AuditInput([property: Description("Project folder, package.zip or files the user named")] IReadOnlyList<string> Paths)
{
    [Description("Only this app")]
    public string? App { get; init; }

    public string? Today { get; init; }

    public Detail? Detail { get; init; }
}
