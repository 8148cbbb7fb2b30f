namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>The other tools, the pages and the prompts.</summary>
public sealed class ToolSpecs(SharedServer server)
{
    [Fact]
    public async Task Every_answer_keeps_the_schema_it_was_promised_in()
    {
        var schemas = (await server.Client.ListToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.ProtocolTool.OutputSchema!.Value);
        foreach (var detail in (string[])["short", "full"])
        {
            foreach (var paste in Cases.Pastes)
            {
                Assert.Null(Shape.Fault(await server.Client.AskAsync("diagnose", ("text", paste), ("detail", detail)), schemas["diagnose"]));
                Assert.Null(Shape.Fault(await server.Client.AskAsync("ask_next", ("text", paste)), schemas["ask_next"]));
            }

            foreach (var word in (string[])["invalid_grant", "user-inactive", "Failed: Not approved for access", "permitted_users", "IP_RESTRICTED"])
            {
                Assert.Null(Shape.Fault(await server.Client.AskAsync("explain", ("word", word), ("detail", detail)), schemas["explain"]));
            }

            foreach (var cause in Actions.CausesAction.Run().Causes)
            {
                Assert.Null(Shape.Fault(await server.Client.AskAsync("plan_fix", ("for", cause.Id), ("detail", detail)), schemas["plan_fix"]));
            }

            Assert.Null(Shape.Fault(await server.Client.AskAsync("analyze_login_history", ("paths", (string[])["examples/history"]), ("detail", detail)), schemas["analyze_login_history"]));
            Assert.Null(Shape.Fault(await server.Client.AskAsync("audit", ("paths", (string[])["tests/Metadata/samples"]), ("detail", detail)), schemas["audit"]));
        }
    }

    [Fact]
    public async Task Every_word_that_can_be_explained_is_in_a_short_answer()
    {
        foreach (var word in Actions.ExplainAction.Known().Where((_, at) => at % 5 == 0).Append("invalid_grant"))
        {
            var result = await server.Client.CallToolAsync("explain", new Dictionary<string, object?> { ["word"] = word });

            Assert.False(result.IsError is true, word);
            Assert.InRange(Server.Text(result).Length, 2, 5_600);
        }
    }

    [Fact]
    public async Task A_log_tells_the_gravest_incident_with_its_rows()
    {
        var answer = await server.Client.AskAsync("analyze_login_history", ("paths", (string[])["examples/history/inactive-user.csv"]));

        Assert.True(answer.GetProperty("failures").GetInt64() > 0);
        Assert.Contains("user-inactive", answer.GetProperty("statuses")[0].GetProperty("causes").EnumerateArray().Select(cause => cause.GetString()));
        Assert.Contains("inactive-user.csv:", answer.GetProperty("refused")[0].GetProperty("rows").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_reviewed_and_a_finding_planned()
    {
        var project = Directory.CreateTempSubdirectory("sfoauth-project").FullName;
        var app = Path.Combine(project, "Acme.connectedApp-meta.xml");
        await File.WriteAllTextAsync(app, """
            <?xml version="1.0" encoding="UTF-8"?>
            <ConnectedApp xmlns="http://soap.sforce.com/2006/04/metadata">
                <contactEmail>a@acme.example</contactEmail>
                <label>Acme</label>
                <oauthConfig>
                    <callbackUrl>https://acme.example/callback</callbackUrl>
                    <scopes>Api</scopes>
                    <scopes>RefreshToken</scopes>
                </oauthConfig>
                <oauthPolicy>
                    <ipRelaxation>ENFORCE</ipRelaxation>
                    <refreshTokenPolicy>zero</refreshTokenPolicy>
                </oauthPolicy>
            </ConnectedApp>
            """);

        var review = await server.Client.AskAsync("audit", ("paths", (string[])[project]));
        var plan = await server.Client.AskAsync("plan_fix", ("paths", (string[])[project]), ("for", "refresh-policy-immediate"), ("app", "Acme"), ("detail", "full"));

        var finding = review.GetProperty("findings").EnumerateArray().First(one => one.GetProperty("rule").GetString() == "refresh-policy-immediate");
        Assert.Equal("<refreshTokenPolicy>zero</refreshTokenPolicy>", finding.GetProperty("evidence")[0].GetProperty("text").GetString());
        Assert.Contains("-        <refreshTokenPolicy>zero", plan.GetProperty("files")[0].GetProperty("diff").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", plan.GetProperty("securityCost").GetString());
        Assert.StartsWith("refused by refresh-policy-immediate", plan.GetProperty("before").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cause_and_every_error_is_a_page_that_can_be_read()
    {
        var resources = await server.Client.ListResourcesAsync();

        Assert.All(Actions.CausesAction.Run().Causes, cause => Assert.Contains(resources, resource => resource.Uri == $"sfoauth://causes/{cause.Id}"));
        Assert.Contains(resources, resource => resource.Uri == "sfoauth://errors/invalid_grant");
        foreach (var resource in resources)
        {
            var read = await server.Client.ReadResourceAsync(resource.Uri);
            Assert.StartsWith("##", Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text, StringComparison.Ordinal);
        }

        await Assert.ThrowsAnyAsync<McpException>(async () => await server.Client.ReadResourceAsync("sfoauth://causes/no-such-cause"));
    }

    [Fact]
    public async Task A_prompt_carries_the_workflow_and_no_secret()
    {
        var prompt = await server.Client.GetPromptAsync("troubleshoot_login", new Dictionary<string, object?> { ["failure"] = "invalid_grant, client_secret=7F1CE2B9A04D5C3388FFEE0011223344556677889900AABBCCDDEEFF00112233" });

        var text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
        Assert.Contains("invalid_grant", text, StringComparison.Ordinal);
        Assert.Contains("ask_next", text, StringComparison.Ordinal);
        Assert.DoesNotContain("7F1CE2B9", text, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<McpException>(async () => await server.Client.GetPromptAsync("troubleshoot_login"));
    }
}
