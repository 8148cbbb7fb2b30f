using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SfOAuth.Actions;
using SfOAuth.Diagnosing;

namespace SfOAuth.Mcp;

/// <summary>The reference as resources: the page of every cause and of every error code.</summary>
internal sealed class CauseResources(McpSetup setup)
{
    private const string Causes = "sfoauth://causes/";
    private const string Errors = "sfoauth://errors/";
    private const string Markdown = "text/markdown";
    private const int Listed = 100;

    public ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken stop)
    {
        var from = int.TryParse(request.Params?.Cursor ?? "0", out var given) && given >= 0 ? given : throw new McpProtocolException("The cursor is none that this server gave.", McpErrorCode.InvalidParams);
        var all = All().ToList();
        return ValueTask.FromResult(new ListResourcesResult { Resources = [.. all.Skip(from).Take(Listed)], NextCursor = from + Listed < all.Count ? $"{from + Listed}" : null });
    }

    public static ValueTask<ListResourceTemplatesResult> TemplatesAsync(RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken stop) => ValueTask.FromResult(new ListResourceTemplatesResult
    {
        ResourceTemplates =
        [
            new() { UriTemplate = Causes + "{id}", Name = "cause", Title = "A cause: how to tell it apart, the change, its cost, the proof", MimeType = Markdown },
            new() { UriTemplate = Errors + "{code}", Name = "error", Title = "An error code: its texts and their causes", MimeType = Markdown },
        ],
    });

    public ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken stop)
    {
        var uri = request.Params?.Uri ?? "";
        var report = uri.StartsWith(Causes, StringComparison.Ordinal) ? Cause(uri[Causes.Length..]) : uri.StartsWith(Errors, StringComparison.Ordinal) ? Error(uri[Errors.Length..]) : null;
        return report is not null
            ? ValueTask.FromResult(new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = setup.Page(report) }] })
            : throw new McpProtocolException("There is no such page. resources/list names all; the tool explain takes any word.", McpErrorCode.ResourceNotFound);
    }

    private IEnumerable<Resource> All() =>
    [
        .. CausesAction.Run(setup.Rules).Causes.Select(cause => new Resource { Uri = Causes + cause.Id, Name = cause.Id, Title = cause.Title, MimeType = Markdown }),
        .. Signatures.Of(setup.Rules).Errors.Order(StringComparer.Ordinal).Select(code => new Resource { Uri = Errors + Uri.EscapeDataString(code), Name = code, MimeType = Markdown }),
    ];

    private ExplainReport? Cause(string id) =>
        ExplainAction.Run(Uri.UnescapeDataString(id), setup.Rules) is { Causes: [var cause] } report && cause.Cause.Id == id ? report : null;

    private ExplainReport? Error(string code) =>
        Uri.UnescapeDataString(code) is var word && Signatures.Of(setup.Rules).Errors.Contains(word) ? ExplainAction.Run(word, setup.Rules) : null;
}
