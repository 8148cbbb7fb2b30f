using System.Diagnostics;

namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>A client that we did not write, in another language: the inspector of the protocol.</summary>
public sealed class InspectorSpecs
{
    private static readonly string Inspector = Repository.At("artifacts", "mcp-inspector", "node_modules", ".bin", "mcp-inspector");

    [Fact]
    public void It_lists_the_tools_and_their_schemas()
    {
        var answer = Inspect("--method", "tools/list");

        var tools = answer.GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(["diagnose", "ask_next", "explain", "analyze_login_history", "audit", "plan_fix"], tools.Select(tool => tool.GetProperty("name").GetString()));
        Assert.All(tools, tool => Assert.Equal(("object", "object"), (tool.GetProperty("inputSchema").GetProperty("type").GetString(), tool.GetProperty("outputSchema").GetProperty("type").GetString())));
    }

    [Fact]
    public void It_calls_a_tool_and_gets_the_same_in_both_ways()
    {
        var answer = Inspect("--method", "tools/call", "--tool-name", "diagnose", "--tool-arg", "text=invalid_grant: ip restricted");

        using var text = JsonDocument.Parse(answer.GetProperty("content")[0].GetProperty("text").GetString()!);
        Assert.Equal("ip-profile-range", text.RootElement.GetProperty("causes")[0].GetProperty("id").GetString());
        Assert.True(JsonElement.DeepEquals(text.RootElement, answer.GetProperty("structuredContent")));
    }

    [Fact]
    public void It_reads_a_page_and_a_prompt()
    {
        var page = Inspect("--method", "resources/read", "--uri", "sfoauth://causes/app-blocked");
        var prompt = Inspect("--method", "prompts/get", "--prompt-name", "review_project", "--prompt-args", "path=force-app");

        Assert.Contains("Unblock", page.GetProperty("contents")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("force-app", prompt.GetProperty("messages")[0].GetProperty("content").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Inspect(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Inspector), "the inspector is not installed: tests/Mcp/install");
        var start = new ProcessStartInfo(Inspector) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["--cli", Server.Binary, "mcp", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result + output);
        using var answer = JsonDocument.Parse(output);
        return answer.RootElement.Clone();
    }
}
