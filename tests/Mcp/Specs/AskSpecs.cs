namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>Questions: listed for every client, put to the user where the client can.</summary>
public sealed class AskSpecs(SharedServer server)
{
    private static readonly (string, object?)[] Refused = [("text", "invalid_grant: expired access/refresh token"), ("facts", (string[])["flow=refresh"])];

    [Fact]
    public async Task A_client_that_cannot_ask_gets_the_questions()
    {
        var answer = await server.Client.AskAsync("ask_next", Refused);

        var question = answer.GetProperty("questions")[0];
        Assert.Equal("ambiguous", answer.GetProperty("verdict").GetString());
        Assert.NotEqual("", question.GetProperty("instruction").GetString());
        Assert.False(answer.TryGetProperty("learned", out _));
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData(null)]
    public async Task A_client_that_can_ask_has_its_user_asked_and_hears_what_was_learned(string? protocol)
    {
        var asked = new List<ElicitRequestParams>();
        await using var client = await Server.StartAsync(Asking(request =>
        {
            asked.Add(request);
            return Answer(request, choices => choices[0]);
        }, protocol));

        var answer = await client.AskAsync("ask_next", Refused);

        Assert.InRange(asked.Count, 1, 4);
        Assert.All(asked, one => Assert.NotEqual("", one.Message));
        var learned = answer.GetProperty("learned").EnumerateArray().Select(one => one.GetString()!).ToArray();
        Assert.NotEmpty(learned);
        var again = await client.AskAsync("diagnose", ("text", "invalid_grant: expired access/refresh token"), ("facts", (string[])["flow=refresh", .. learned]));
        Assert.Equal(answer.GetProperty("verdict").GetString(), again.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_user_who_does_not_answer_ends_the_asking()
    {
        var asked = 0;
        await using var client = await Server.StartAsync(Asking(_ =>
        {
            asked++;
            return new() { Action = "decline" };
        }));

        var answer = await client.AskAsync("ask_next", Refused);

        Assert.Equal(1, asked);
        Assert.False(answer.TryGetProperty("learned", out _));
    }

    [Fact]
    public async Task Nobody_is_asked_where_the_caller_only_wants_the_list()
    {
        await using var client = await Server.StartAsync(Asking(_ => throw new InvalidOperationException("asked")));

        var answer = await client.AskAsync("ask_next", [.. Refused, ("ask", false)]);

        Assert.True(answer.GetProperty("questions").GetArrayLength() > 0);
    }

    private static McpClientOptions Asking(Func<ElicitRequestParams, ElicitResult> user, string? protocol = null) => new()
    {
        ProtocolVersion = protocol,
        Handlers = new() { ElicitationHandler = (request, _) => ValueTask.FromResult(user(request!)) },
    };

    private static ElicitResult Answer(ElicitRequestParams request, Func<IList<string>, string> choose)
    {
        var (name, field) = Assert.Single(request.RequestedSchema!.Properties);
        var said = field is ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum: var choices } ? choose(choices) : "1";
        return new() { Action = "accept", Content = new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement(said) } };
    }
}
