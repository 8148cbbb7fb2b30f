namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>What a caller can do wrong is answered in a sentence, and the connection lives on.</summary>
public sealed class BadInputSpecs(SharedServer server)
{
    private const string Secret = "5Aep861" + "MadeUpForATest_nobody0wns1this2tokenAtAll3_KqZvWx4RtYbNm5PlJhGf6DsAqWe7";

    [Theory]
    [InlineData("diagnose", "{}", "text")]
    [InlineData("diagnose", """{"text":"   "}""", "text")]
    [InlineData("diagnose", """{"txt":"invalid_grant"}""", "no argument called txt")]
    [InlineData("diagnose", """{"text":7}""", "text takes a value of the type string")]
    [InlineData("diagnose", """{"paths":"a"}""", "paths takes a list of strings")]
    [InlineData("diagnose", """{"text":"x","detail":"everything"}""", "one of short, full")]
    [InlineData("diagnose", """{"paths":["nowhere.log"]}""", "no file or folder nowhere.log")]
    [InlineData("diagnose", """{"paths":["a\u0000b"]}""", "no path at all")]
    [InlineData("diagnose", """{"text":"x","facts":["flow=sideways"]}""", "flow")]
    [InlineData("diagnose", """{"text":"x","today":"soon"}""", "today takes a date")]
    [InlineData("diagnose", """{"text":"x","at":"soon"}""", "at takes a time")]
    [InlineData("diagnose", """{"text":"x","zone":"Mars"}""", "zone takes an offset")]
    [InlineData("diagnose", """{"text":"invalid_grant","cause":"popup"}""", "does not hold the cause")]
    [InlineData("ask_next", "{}", "text")]
    [InlineData("explain", "{}", "explain needs word")]
    [InlineData("explain", """{"word":"zzzzqqqq"}""", "know no cause")]
    [InlineData("analyze_login_history", "{}", "text")]
    [InlineData("analyze_login_history", """{"paths":["README.md"]}""", "README.md")]
    [InlineData("analyze_login_history", """{"paths":["examples/history/cors.csv"],"from":"x"}""", "take a time")]
    [InlineData("audit", "{}", "audit needs paths")]
    [InlineData("audit", """{"paths":[]}""", "paths")]
    [InlineData("audit", """{"paths":["examples/history"]}""", "no app")]
    [InlineData("plan_fix", """{"for":"no-such-cause"}""", "No plan")]
    public async Task The_complaint_says_what_is_wrong(string tool, string arguments, string said)
    {
        var given = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;
        var result = await server.Client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = given });

        Assert.True(result.IsError is true, Server.Text(result));
        Assert.Contains(said, Server.Text(result), StringComparison.Ordinal);
        await server.Client.AskAsync("explain", ("word", "cors"));
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_call_and_not_of_the_connection()
    {
        await Assert.ThrowsAnyAsync<McpException>(async () => await server.Client.CallToolAsync("apply_fix"));
        await Assert.ThrowsAnyAsync<McpException>(async () => await server.Client.CallToolAsync("probe"));

        await server.Client.AskAsync("explain", ("word", "cors"));
    }

    [Fact]
    public async Task A_secret_comes_out_of_no_tool_wherever_it_was_put()
    {
        var calls = new List<CallToolResult>();
        foreach (var tool in (await server.Client.ListToolsAsync()).Select(tool => tool.ProtocolTool))
        {
            foreach (var argument in tool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                object value = argument.Value.GetProperty("type").GetString() switch { "array" => (string[])[Secret], "boolean" => true, _ => Secret };
                calls.Add(await server.Client.CallToolAsync(tool.Name, new Dictionary<string, object?> { [argument.Name] = value }));
                calls.Add(await server.Client.CallToolAsync(tool.Name, new Dictionary<string, object?> { ["text"] = $"refresh_token={Secret}&error=invalid_grant", [argument.Name] = value }));
            }
        }

        Assert.True(calls.Count > 60);
        Assert.All(calls, call => Assert.DoesNotContain(Secret[..24], Server.Text(call) + call.StructuredContent?.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_that_are_no_protocol_are_passed_over()
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Server.Binary, "mcp") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        await process.StandardInput.WriteLineAsync("this is not JSON");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"explain","arguments":{"word":"invalid_grant"}}}""");
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync();
        }
        while (line is not null && !line.Contains("\"id\":2", StringComparison.Ordinal));

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Contains("structuredContent", line, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }
}
