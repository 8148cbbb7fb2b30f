using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>What came of a call: an answer, or why there is none. No answer is never an empty one.</summary>
public sealed record OrgAnswer
{
    private OrgAnswer()
    {
    }

    /// <summary>The body; empty where the call failed.</summary>
    public string Body { get; private init; } = "";

    /// <summary>Why nothing could be read; null where it was.</summary>
    public Obstacle? Obstacle { get; private init; }

    /// <summary>The body as JSON. Only for a call that asked for JSON and was answered.</summary>
    public JsonElement Json { get; private init; }

    internal static OrgAnswer Of(string body) => new() { Body = body };

    internal static OrgAnswer Of(string body, JsonElement json) => new() { Body = body, Json = json };

    internal static OrgAnswer Of(Obstacle obstacle) => new() { Obstacle = obstacle };
}
