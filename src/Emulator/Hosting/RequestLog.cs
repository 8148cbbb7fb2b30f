using System.Collections.Concurrent;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The newest requests with the gate that let them pass or refused them. Names of parameters only: values may be secrets.</summary>
internal sealed class RequestLog(Action<string>? explain)
{
    private const int Kept = 500;
    private readonly ConcurrentQueue<RequestEntry> entries = new();
    private long last;

    /// <summary>Newest first.</summary>
    public IEnumerable<RequestEntry> Newest => entries.Reverse();

    public void Clear() => entries.Clear();

    public void Add(Turn turn, Ruling ruling, int status)
    {
        var entry = new RequestEntry(Interlocked.Increment(ref last), turn.Now, turn.Endpoint, turn.Flow)
        {
            App = turn.App?.Name ?? "",
            User = turn.User?.Username ?? "",
            Status = status,
            Cause = ruling.Cause?.Slug ?? "",
            Stage = ruling.Cause?.Stage.ToString() ?? "",
            Said = ruling.Answer?.Refusal.Id ?? "",
            Public = ruling.Answer is { Refusal: var said } ? $"{said.Error}{(said.Description.Length > 0 ? $": {said.Description}" : "")}" : "granted",
            Row = ruling.Row?.Name ?? (ruling.IsGranted ? LoginRow.Success : ""),
            Modelled = ruling.Answer is { Modelled.Length: > 0 } answer ? answer.Modelled : turn.Modelled,
            Method = turn.Request.Method,
            Parameters = [.. turn.Request.Query.Names.Concat(turn.Request.Form.Names).Take(20)],
        };
        entries.Enqueue(entry);
        if (entries.Count > Kept)
        {
            entries.TryDequeue(out _);
        }

        explain?.Invoke(entry.ToString());
    }
}

/// <summary>One request and what became of it: what the client was told, and why really.</summary>
internal sealed record RequestEntry(long Number, DateTimeOffset At, Endpoint Endpoint, Flow Flow)
{
    public required string Method { get; init; }

    public required string App { get; init; }

    public required string User { get; init; }

    public required int Status { get; init; }

    /// <summary>The cause that refused; empty when granted.</summary>
    public required string Cause { get; init; }

    public required string Stage { get; init; }

    /// <summary>The id of the answer in the catalogue of refusals.</summary>
    public required string Said { get; init; }

    public required string Public { get; init; }

    public required string Row { get; init; }

    public required string Modelled { get; init; }

    public required IReadOnlyList<string> Parameters { get; init; }

    public override string ToString() => Cause.Length == 0
        ? $"{At:HH:mm:ss} {Endpoint} {Flow} {App} {User}: granted"
        : $"{At:HH:mm:ss} {Endpoint} {Flow} {App} {User}: {Status} {Public}; because {Cause} at stage {Stage}; Login History: {(Row.Length > 0 ? Row : "no row")}{(Modelled.Length > 0 ? $"; modelled: {Modelled}" : "")}";
}
