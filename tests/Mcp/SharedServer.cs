namespace SfOAuth.Mcp.Tests;

/// <summary>One server for all tests that leave no trace in it: it keeps no state between calls.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private McpClient? client;

    internal McpClient Client => client ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync() => client = await Server.StartAsync();

    public async ValueTask DisposeAsync() => await (client?.DisposeAsync() ?? ValueTask.CompletedTask);
}
