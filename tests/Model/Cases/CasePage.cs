namespace SfOAuth.Tests.Cases;

/// <summary>A case: what it teaches, what was pasted, what must come out. Test and specification in one readable file.</summary>
public sealed record CasePage(string Name, string Cause, string Source, string Seen, string Title, string Lesson, string Input, ImmutableArray<Expectation> Expectations, int Lines)
{
    /// <summary>Every case of every cause, by its path below the causes.</summary>
    public static ImmutableArray<CasePage> All { get; } =
        [.. Catalogue.Causes.SelectMany(cause => Files(cause).Select(file => Read(cause, file))).OrderBy(page => page.Name, StringComparer.Ordinal)];

    private static string[] Files(RootCause cause) =>
        Path.Combine(Repository.Folder(cause), "cases") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];

    private static CasePage Read(RootCause cause, string file)
    {
        var lines = File.ReadAllLines(file);
        var title = Array.FindIndex(lines, line => line.StartsWith("# ", StringComparison.Ordinal));
        return new(
            $"{cause}/{Path.GetFileNameWithoutExtension(file)}",
            cause.Slug,
            Front(lines, "source"),
            Front(lines, "seen"),
            title < 0 ? "" : lines[title][2..],
            string.Join(" ", lines.Skip(title + 1).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal))).Trim(),
            string.Join("\n", Block(lines, "input")),
            [.. Block(lines, "expect").Select(Expectation.Read)],
            lines.Length);
    }

    private static string Front(string[] lines, string name) =>
        lines is ["---", ..]
            ? lines.Skip(1).TakeWhile(line => line != "---").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim() ?? ""
            : "";

    private static IEnumerable<string> Block(string[] lines, string name) =>
        lines.SkipWhile(line => line != "```" + name).Skip(1).TakeWhile(line => line != "```");
}
