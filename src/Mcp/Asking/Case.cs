using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Logs;

namespace SfOAuth.Mcp;

/// <summary>A failure as it was read: what was given, what was stated, and the day to judge by.</summary>
internal sealed record Case(Gathering Gathering, ImmutableArray<Fact> Stated, DateTimeOffset Now, LogOptions Rows)
{
    /// <summary>The client's address; empty where it is not known.</summary>
    public string Address { get; init; } = "";

    /// <summary>The causes that are weighed.</summary>
    public Rulebook Rules { get; init; } = Rulebook.BuiltIn;

    /// <summary>What explains it, with the rows that a log among the inputs holds of it.</summary>
    public DiagnosisReport Diagnose(Call call, CancellationToken stop)
    {
        var (diagnosis, rows) = DiagnoseAction.Run(Gathering.Documents, Stated, Now, question => Join(question, call, stop), Rules);
        return DiagnosisReport.Of(diagnosis, Gathering.Documents, rows, Gathering.Notes);
    }

    private JoinedRows Join(JoinQuestion question, Call call, CancellationToken stop) =>
        Gathering.Logs.IsEmpty ? new()
        : JoinedRows.Of(Gathering.Logs, question with { Address = Address }, Rows with { Progress = call.Progress(LogInputs.Size(Gathering.Logs), "reading the log") }, stop);
}
