using System.Text;
using System.Text.Json;
using SfOAuth.Causes;
using SfOAuth.Intake;

namespace SfOAuth.Dev;

/// <summary>Reads labelled cases: a JSONL file, or the case pages in a folder of causes.</summary>
public static class LabelledCases
{
    public static Reading<IReadOnlyList<LabelledCase>> Read(string path)
    {
        try
        {
            return new Reading<IReadOnlyList<LabelledCase>>.Accepted(Directory.Exists(path) ? Pages(path) : Lines(path));
        }
        catch (Exception notRead) when (notRead is IOException or UnauthorizedAccessException or FormatException)
        {
            return new Reading<IReadOnlyList<LabelledCase>>.Rejected(notRead.Message);
        }
    }

    private static List<LabelledCase> Lines(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (Text: line, Number: i + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Line(path, line.Text, line.Number))];

    private static LabelledCase Line(string path, string text, int number)
    {
        try
        {
            using var item = JsonDocument.Parse(text);
            return new(Text(item.RootElement, "id"), Text(item.RootElement, "cause"), Text(item.RootElement, "confidence"), Paste(item.RootElement));
        }
        catch (Exception notACase) when (notACase is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{path}:{number}: a case is one JSON object per line with id, input, flow, app_type, context, cause, confidence", notACase);
        }
    }

    /// <summary>The input, then the flow and the app type unless unknown, then the context as <c>name: value</c> lines.</summary>
    private static string Paste(JsonElement item)
    {
        var text = new StringBuilder(Text(item, "input")).Append('\n');
        foreach (var name in new[] { "flow", "app_type" }.Where(name => Text(item, name) is not ("unknown" or "")))
        {
            text.Append($"{name}: {Text(item, name)}\n");
        }

        if (item.TryGetProperty("context", out var context) && context.ValueKind is JsonValueKind.Object)
        {
            text.AppendJoin("", context.EnumerateObject().Select(line => $"{line.Name}: {line.Value}\n"));
        }

        return text.ToString();
    }

    private static List<LabelledCase> Pages(string folder) =>
        [.. Tree.Files(folder, "*.md", ".").Where(path => path.Contains("/cases/", StringComparison.Ordinal)).Select(path => Page(folder, path)).OfType<LabelledCase>()];

    /// <summary>A page labels the cause in whose folder it lies; null where it shows what that cause is not.</summary>
    private static LabelledCase? Page(string folder, string path)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, path));
        var name = path.Split('/')[^3];
        var slug = Catalogue.Causes.FirstOrDefault(cause => cause.GetType().Name == name)?.Slug ?? name;
        var isShown = Block(lines, "```expect").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(words => words is [not ("ruled-out" or "ask"), var shown] && shown == slug);
        return isShown ? new(path, slug, lines.FirstOrDefault(line => line.StartsWith("source:", StringComparison.Ordinal))?[7..].Trim() ?? "", string.Join("\n", Block(lines, "```input"))) : null;
    }

    private static IEnumerable<string> Block(string[] lines, string fence) =>
        lines.SkipWhile(line => line != fence).Skip(1).TakeWhile(line => line != "```");

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
}
