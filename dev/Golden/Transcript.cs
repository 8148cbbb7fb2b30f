using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SfOAuth.Dev.Golden;

/// <summary>What an agent said, task by task, and whether it used the tool.</summary>
/// <param name="Answer">Its own words; what tools answered is not among them.</param>
public sealed partial record Transcript(string Task, string Answer, bool UsedTool)
{
    /// <summary>Reads a Markdown file with a heading "## task: ID" before each answer, or a folder of files named after the tasks (.md, .txt, .jsonl).</summary>
    public static IReadOnlyList<Transcript> Read(string path) =>
        Directory.Exists(path)
            ? [.. Directory.GetFiles(path).Where(file => Path.GetExtension(file) is ".md" or ".txt" or ".jsonl").Order(StringComparer.Ordinal).Select(file => Of(Path.GetFileNameWithoutExtension(file), file))]
            : [.. Parts(File.ReadAllText(path))];

    private static IEnumerable<Transcript> Parts(string text) =>
        Parts(text, Heading().Matches(text));

    private static IEnumerable<Transcript> Parts(string text, MatchCollection heads) =>
        heads.Select((head, at) => Plain(head.Groups[1].Value, text[(head.Index + head.Length)..(at + 1 < heads.Count ? heads[at + 1].Index : text.Length)]));

    private static Transcript Of(string task, string file) => Path.GetExtension(file) is ".jsonl" ? Stream(task, File.ReadLines(file)) : Plain(task, File.ReadAllText(file));

    private static Transcript Plain(string task, string text) => new(task, text.Trim(), Tool().IsMatch(text));

    /// <summary>The messages an agent's command line writes one a line: its texts are the answer, its calls show what it used.</summary>
    private static Transcript Stream(string task, IEnumerable<string> lines)
    {
        var answer = new StringBuilder();
        var used = false;
        foreach (var line in lines.Where(line => line.StartsWith('{')))
        {
            using var message = JsonDocument.Parse(line);
            used |= Take(message.RootElement, answer);
        }

        return new(task, answer.ToString().Trim(), used);
    }

    /// <summary>Walks through one message; what a user or a tool said is passed over.</summary>
    private static bool Take(JsonElement element, StringBuilder answer)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            return element.EnumerateArray().ToList().Select(one => Take(one, answer)).ToList().Contains(true);
        }

        if (element.ValueKind is not JsonValueKind.Object || Kind(element, "role") is "user" or "tool" || Kind(element, "type") is "user" or "tool_result" or "result" or "system")
        {
            return false;
        }

        if (Kind(element, "type") is "tool_use" or "function_call" or "mcp_tool_call" or "command_execution")
        {
            return Tool().IsMatch(element.GetRawText());
        }

        if (Kind(element, "type") is "text" or "output_text" or "agent_message" && element.TryGetProperty("text", out var text))
        {
            answer.Append(text.GetString()).Append('\n');
        }

        return element.EnumerateObject().Where(one => one.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array).ToList().Select(one => Take(one.Value, answer)).ToList().Contains(true);
    }

    private static string Kind(JsonElement element, string name) => element.TryGetProperty(name, out var kind) && kind.ValueKind is JsonValueKind.String ? kind.GetString()! : "";

    [GeneratedRegex(@"^##\s*task:\s*(\S+)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>A call of the tool: as a command, or by the name an MCP client gives it.</summary>
    [GeneratedRegex(@"sfoauth[ _./\\""]|\b(?:ask_next|analyze_login_history|plan_fix)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tool();
}
