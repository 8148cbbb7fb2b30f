namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>Only what is named is read, and with <c>--root</c> only below it.</summary>
public sealed class PathSpecs
{
    [Fact]
    public async Task Outside_its_root_a_server_reads_nothing_not_even_through_a_link()
    {
        var root = Directory.CreateTempSubdirectory("sfoauth-mcp").FullName;
        var outside = Path.Combine(Directory.CreateTempSubdirectory("sfoauth-out").FullName, "error.txt");
        await File.WriteAllTextAsync(outside, "invalid_grant: ip restricted");
        await File.WriteAllTextAsync(Path.Combine(root, "error.txt"), "invalid_grant: ip restricted");
        File.CreateSymbolicLink(Path.Combine(root, "link.txt"), outside);
        await using var client = await Server.StartAsync(null, null, "--root", root);

        await client.AskAsync("diagnose", ("paths", (string[])[Path.Combine(root, "error.txt")]));
        foreach (var path in (string[])[outside, Path.Combine(root, "link.txt"), Path.Combine(root, "..", Path.GetFileName(Path.GetDirectoryName(outside))!, "error.txt")])
        {
            Assert.Contains("outside the folders", await client.ComplaintAsync("diagnose", ("paths", (string[])[path])), StringComparison.Ordinal);
            Assert.Contains("outside the folders", await client.ComplaintAsync("audit", ("paths", (string[])[path])), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_probe_is_offered_only_when_asked_for_and_takes_no_host_from_a_call()
    {
        await using var client = await Server.StartAsync(null, new() { ["SFOAUTH_HOST"] = "" }, "--allow-probe");

        var probe = (await client.ListToolsAsync()).Single(tool => tool.Name == "probe").ProtocolTool;
        Assert.Equal(["flow", "audience", "scope", "detail"], probe.InputSchema.GetProperty("properties").EnumerateObject().Select(one => one.Name).OrderBy(name => Array.IndexOf(["flow", "audience", "scope", "detail"], name)));
        Assert.False(probe.Annotations!.ReadOnlyHint);
        Assert.Contains("SFOAUTH_HOST", await client.ComplaintAsync("probe", ("flow", "client-credentials")), StringComparison.Ordinal);
        Assert.Contains("client-credentials", await client.ComplaintAsync("probe", ("flow", "web-server")), StringComparison.Ordinal);
    }
}
