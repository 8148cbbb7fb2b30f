using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace SfOAuth.Mcp;

/// <summary>One call of a tool: how its client hears of progress, and how its user can be asked.</summary>
internal sealed class Call(RequestContext<CallToolRequestParams> request, CancellationToken stop)
{
    private const string Field = "answer";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private Task sending = Task.CompletedTask;
    private long started;
    private double told;

    /// <summary>True when the client can put a question to its user.</summary>
    public bool CanAsk => request.Server.ClientCapabilities?.Elicitation is { } asking && (asking.Form is not null || asking.Url is null);

    /// <summary>Takes how much is done; null where the client does not want to hear it.</summary>
    public Action<long>? Progress(long all, string doing) => request.Params.ProgressToken is { } token ? done => Tell(token, done, all, doing) : null;

    /// <summary>Waits for the last word of progress: none may follow the answer.</summary>
    public Task EndAsync() => sending;

    /// <summary>Puts a question to the user.</summary>
    /// <param name="choices">The answers to choose from; none for free words.</param>
    /// <returns>The answer, or null where he gave none.</returns>
    public async Task<string?> AskAsync(string question, IReadOnlyList<string> choices)
    {
        ElicitRequestParams.PrimitiveSchemaDefinition field = choices.Count > 0
            ? new ElicitRequestParams.UntitledSingleSelectEnumSchema { Title = "What you found", Enum = [.. choices] }
            : new ElicitRequestParams.StringSchema { Title = "What you found" };
        var asked = await request.Server.ElicitAsync(
            new ElicitRequestParams { Message = question, RequestedSchema = new() { Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> { [Field] = field }, Required = [Field] } }, stop);
        return asked.IsAccepted && asked.Content is { } content && content.TryGetValue(Field, out var answer) && answer.ValueKind is System.Text.Json.JsonValueKind.String && answer.GetString() is { Length: > 0 } given ? given : null;
    }

    private void Tell(ProgressToken token, long done, long all, string doing)
    {
        lock (gate)
        {
            if (done <= told || (started != 0 && TimeProvider.System.GetElapsedTime(started) < Pause))
            {
                return;
            }

            (started, told) = (TimeProvider.System.GetTimestamp(), done);
            var value = new ProgressNotificationValue { Progress = done, Total = all > 0 ? all : null, Message = doing };
            sending = SendAsync(sending, token, value);
        }
    }

    private async Task SendAsync(Task before, ProgressToken token, ProgressNotificationValue value)
    {
        await before;
        await request.Server.NotifyProgressAsync(token, value, cancellationToken: stop);
    }
}
