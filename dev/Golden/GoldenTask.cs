using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SfOAuth.Dev.Golden;

/// <summary>A task for an agent with the skill: what it is asked, what its answer has to hold and what must not be in it.</summary>
/// <param name="Files">Files of the repository that go with the prompt.</param>
/// <param name="MustSay">Patterns, in any case of letters.</param>
public sealed record GoldenTask(string Id, string Prompt, IReadOnlyList<string> Files, IReadOnlyList<string> MustSay, IReadOnlyList<string> MustNotSay)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The evidence of a prompt that has it in its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>All tasks of a file, one a line.</summary>
    public static IReadOnlyList<GoldenTask> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => JsonSerializer.Deserialize(line, GoldenJson.Default.GoldenTask)!)];

    /// <summary>What of it is missing in an answer.</summary>
    public IReadOnlyList<string> MissingIn(string answer) => [.. MustSay.Where(pattern => !Is(pattern, answer))];

    /// <summary>What of it should not stand in an answer and does.</summary>
    public IReadOnlyList<string> ForbiddenIn(string answer) => [.. MustNotSay.Where(pattern => Is(pattern, answer))];

    private static bool Is(string pattern, string answer) =>
        Regex.IsMatch(answer, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline, Patience);
}

/// <summary>The tasks as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldenTask))]
internal sealed partial class GoldenJson : JsonSerializerContext;
