namespace SfOAuth.Cli;

/// <summary>Where agents look for skills, as their documentation has it.</summary>
internal sealed class AgentFolders(Terminal terminal)
{
    // Sources: code.claude.com/docs/en/skills, cursor.com/docs/context/skills, developers.openai.com/codex/skills.
    private static readonly (string Agent, string Skills, string[] Marks)[] All =
    [
        ("claude-code", ".claude/skills", [".claude"]),
        ("cursor", ".cursor/skills", [".cursor"]),
        ("codex", ".agents/skills", [".codex", ".agents"]),
    ];

    public static string[] Names { get; } = [.. All.Select(one => one.Agent)];

    private string? Home => terminal.Variable("HOME") ?? terminal.Variable("USERPROFILE");

    /// <summary>True when the agent has left a folder of its own in the user's.</summary>
    public bool IsSetUp(string agent) => Home is { } home && Of(agent).Marks.Any(mark => Directory.Exists(Path.Combine(home, mark)));

    /// <summary>The folder of skills; null where the user's folder is not known.</summary>
    public string? Skills(string agent, bool isProject) =>
        isProject ? Of(agent).Skills : Home is { } home ? Path.Combine(home, Of(agent).Skills) : null;

    private static (string Agent, string Skills, string[] Marks) Of(string agent) => All.First(one => one.Agent == agent);
}
