using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary>A tool with a typed input and a typed answer. What a caller can do wrong is an answer too, and breaks no connection.</summary>
internal abstract class TaskTool<TInput, TAnswer> : McpServerTool
    where TInput : class
    where TAnswer : class
{
    private readonly Arguments<TInput> arguments;
    private readonly JsonTypeInfo<TAnswer> answers;

    protected TaskTool(ToolCard card, JsonTypeInfo<TInput> inputs, JsonTypeInfo<TAnswer> answers)
    {
        this.answers = answers;
        ProtocolTool = new()
        {
            Name = card.Name,
            Title = card.Title,
            Description = card.Description,
            InputSchema = Schemas.Of(inputs),
            OutputSchema = Schemas.Of(answers),
            Annotations = card.ActsOutside ? new() { ReadOnlyHint = false, DestructiveHint = false, OpenWorldHint = true } : new() { ReadOnlyHint = true, OpenWorldHint = false },
        };
        arguments = new(card.Name, ProtocolTool.InputSchema, inputs);
    }

    public sealed override Tool ProtocolTool { get; }

    public sealed override IReadOnlyList<object> Metadata => [];

    public sealed override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var read = arguments.Read(request.Params.Arguments);
        if (read is not Reading<TInput>.Accepted { Value: var input })
        {
            return Trouble(((Reading<TInput>.Rejected)read).Why);
        }

        try
        {
            var call = new Call(request, cancellationToken);

            // Away from the thread that reads: it must stay free to hear that the call is cancelled.
            var answer = await Task.Run(() => RunAsync(input, call, cancellationToken), cancellationToken);
            await call.EndAsync();
            return answer is Reading<TAnswer>.Accepted { Value: var given } ? Told(given) : Trouble(((Reading<TAnswer>.Rejected)answer).Why);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The message of an exception may quote an input, and with it a secret: only its kind is told.
            return Trouble($"This is a fault of sfoauth itself ({fault.GetType().Name}), not of the login. Please report it with the call you made, without secrets.");
        }
    }

    /// <summary>The answer; a sentence where the input cannot be answered.</summary>
    protected abstract Task<Reading<TAnswer>> RunAsync(TInput input, Call call, CancellationToken stop);

    private CallToolResult Told(TAnswer answer)
    {
        var json = AnswerJson.Write(answer, answers);
        using var document = JsonDocument.Parse(json);
        return new() { Content = [new TextContentBlock { Text = json }], StructuredContent = document.RootElement.Clone() };
    }

    private static CallToolResult Trouble(string why) => new() { IsError = true, Content = [new TextContentBlock { Text = why }] };
}

/// <summary>What a client is told of a tool.</summary>
/// <param name="ActsOutside">True when it speaks to an org; else it reads what it is given and changes nothing.</param>
internal sealed record ToolCard(string Name, string Title, string Description, bool ActsOutside = false);
