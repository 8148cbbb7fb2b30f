namespace SfOAuth.Mcp.Tests;

/// <summary>The built program as an MCP client starts it: a process, spoken to over standard input and output.</summary>
internal static class Server
{
    public static string Binary { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "sfoauth.exe" : "sfoauth");

    public static async Task<McpClient> StartAsync(McpClientOptions? options = null, Dictionary<string, string?>? environment = null, params string[] arguments) =>
        await McpClient.CreateAsync(
            new StdioClientTransport(new() { Name = "sfoauth", Command = Binary, Arguments = ["mcp", .. arguments], WorkingDirectory = Repository.Root, EnvironmentVariables = environment ?? [] }),
            options ?? new());

    /// <summary>Calls a tool that answers.</summary>
    public static async Task<JsonElement> AskAsync(this McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(one => one.Name, one => one.Value));
        Assert.False(result.IsError is true, Text(result));
        Assert.NotNull(result.StructuredContent);
        return result.StructuredContent.Value;
    }

    /// <summary>Calls a tool that complains.</summary>
    public static async Task<string> ComplaintAsync(this McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(one => one.Name, one => one.Value));
        Assert.True(result.IsError is true, Text(result));
        return Text(result);
    }

    public static string Text(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
