using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace SfOAuth.Mcp.Tests.Frozen;

/// <summary>What clients rely on, frozen: tools with their schemas, prompts, resource templates.</summary>
public sealed partial class ContractSpecs(SharedServer server)
{
    private static readonly JsonSerializerOptions Readable = new(McpJsonUtilities.DefaultOptions) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_tools_and_their_schemas_stay_as_they_are() =>
        Snapshot.Matches(JsonSerializer.Serialize((await server.Client.ListToolsAsync()).Select(tool => tool.ProtocolTool).ToList(), Readable), "tools");

    [Fact]
    public async Task The_prompts_stay_as_they_are() =>
        Snapshot.Matches(JsonSerializer.Serialize((await server.Client.ListPromptsAsync()).Select(prompt => prompt.ProtocolPrompt).ToList(), Readable), "prompts");

    [Fact]
    public void The_words_to_the_agent_stay_as_they_are() => Snapshot.Matches(server.Client.ServerInstructions ?? "", "instructions");

    [Fact]
    public async Task A_first_answer_reads_as_it_did()
    {
        var answer = await server.Client.AskAsync("diagnose", ("paths", (string[])["examples/refresh-dies-on-day-two.http"]), ("today", "2026-11-24"));

        // The weights of the causes move with the model; what is frozen is the shape and the words.
        Snapshot.Matches(Weight().Replace(JsonSerializer.Serialize(answer, Readable), "\"probability\": …"), "diagnose");
    }

    [Fact]
    public async Task The_tools_are_listed_in_fewer_bytes_than_an_agent_would_mind()
    {
        var tools = JsonSerializer.Serialize((await server.Client.ListToolsAsync()).Select(tool => tool.ProtocolTool).ToList(), McpJsonUtilities.DefaultOptions);

        Assert.InRange(tools.Length, 1, 16_000);
    }

    [GeneratedRegex("\"probability\": [0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Weight();
}
