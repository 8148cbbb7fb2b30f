namespace SfOAuth.Mcp.Tests;

/// <summary>A server that was started with rules weighs them in every tool, and says whose they are.</summary>
public sealed class RuleSpecs
{
    private const string Origin = "rule file acme-sync.yaml (Acme Sync)";

    [Fact]
    public async Task Started_with_rules_every_tool_knows_their_causes()
    {
        await using var client = await Server.StartAsync(arguments: ["--rules", Repository.At("examples", "rules")]);

        var diagnosis = await client.AskAsync("diagnose", ("text", "ACME-4012: connection 17 has no usable refresh token (vault generation 4)"));
        Assert.Equal("acme-vault-key-changed", diagnosis.GetProperty("causes")[0].GetProperty("id").GetString());
        Assert.Contains(Origin, diagnosis.GetProperty("causes")[0].GetProperty("caution").GetString()!, StringComparison.Ordinal);
        var page = await client.AskAsync("explain", ("word", "acme-vault-key-changed"));
        Assert.Contains(Origin, page.GetProperty("causes")[0].GetProperty("caution").GetString()!, StringComparison.Ordinal);
        var plan = await client.AskAsync("plan_fix", ("for", "acme-vault-key-changed"));
        Assert.Equal("refused by acme-vault-key-changed", plan.GetProperty("before").GetString());
        var resource = await client.ReadResourceAsync("sfoauth://causes/acme-vault-key-changed");
        Assert.Contains(Origin, ((TextResourceContents)resource.Contents[0]).Text, StringComparison.Ordinal);
    }
}
