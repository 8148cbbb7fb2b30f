namespace SfOAuth.Faces.Tests.Playbook;

/// <summary>A row of the playbook: what a person pastes, the command, and what has to come out today.</summary>
/// <param name="Page">The section it stands in.</param>
/// <param name="Command">The words after <c>sfoauth</c>.</param>
/// <param name="Paste">What is pasted into standard input; empty where the command carries it.</param>
public sealed record Row(string Page, string Title, string Command, string Paste, ImmutableArray<Expected> Expects)
{
    private const string Usual = "diagnose -";

    /// <summary>Every row of every section.</summary>
    public static ImmutableArray<Row> All { get; } =
    [
        .. from file in Directory.GetFiles(Path.Combine(Repository.Here, "Playbook"), "*.md").Order(StringComparer.Ordinal)
           from section in File.ReadAllText(file).Split("\n## ").Skip(1)
           select Read(Path.GetFileNameWithoutExtension(file), section),
    ];

    public string Name => $"{Page}: {Title}";

    /// <summary>The command as arguments; double quotes keep words together.</summary>
    public string[] Arguments =>
        [.. Command.Split('"').SelectMany((part, at) => at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static Row Read(string page, string section) =>
        new(
            page,
            section.Split('\n')[0].Trim(),
            Fences.Of(section, "run") is { Length: > 0 } command ? command : Usual,
            Fences.Of(section, "paste"),
            [.. Fences.Of(section, "expect").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Expected.Read)]);
}
