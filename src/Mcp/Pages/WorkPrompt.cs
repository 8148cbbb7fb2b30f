using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary>A prompt with places to fill.</summary>
internal sealed class WorkPrompt(string name, string title, string description, IReadOnlyList<(string Name, string Description, bool IsRequired)> places, string text) : McpServerPrompt
{
    public override Prompt ProtocolPrompt { get; } = new()
    {
        Name = name,
        Title = title,
        Description = description,
        Arguments = [.. places.Select(place => new PromptArgument { Name = place.Name, Description = place.Description, Required = place.IsRequired })],
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        if (places.FirstOrDefault(place => place.IsRequired && Given(request, place.Name).Length == 0).Name is { } missing)
        {
            throw new McpProtocolException($"The prompt {name} needs {missing}.", McpErrorCode.InvalidParams);
        }

        var filled = places.Aggregate(text, (so, place) => so.Replace($"{{{place.Name}}}", Given(request, place.Name) is { Length: > 0 } given ? given : "none given", StringComparison.Ordinal));
        return ValueTask.FromResult(new GetPromptResult { Description = description, Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = filled } }] });
    }

    /// <summary>What was given, secrets hidden: a prompt goes to a model.</summary>
    private static string Given(RequestContext<GetPromptRequestParams> request, string place) =>
        request.Params.Arguments is { } all && all.TryGetValue(place, out var value) && value.ValueKind is JsonValueKind.String
            ? string.Concat(Door.OpenText(place, value.GetString()!).Excerpts.Select(excerpt => excerpt.Text)).Trim()
            : "";
}
