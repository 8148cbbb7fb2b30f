namespace SfOAuth.Rules.Tests;

/// <summary>Rule files as tests write them: a sound one, and changes to it.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Today = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A small sound file; every test that looks for a mistake changes one thing in it.</summary>
    public const string Sound = """
        sfoauth-rules: 1
        vendor: Acme
        answers:
          - id: acme-worker-lost
            endpoint: client
            text: "ACME-77 the worker has lost its login"
            confidence: claimed
        causes:
          - slug: acme-worker-restored
            title: A worker of Acme was restored from a backup
            because: The backup holds an older login.
            stage: client
            given: { flow: refresh }
            when: { stored_credentials_stale: yes }
            fix: { stored_credentials_stale: no }
            says:
              - { answer: acme-worker-lost, part: 0.9 }
            rivals:
              - { cause: refresh-revoked, text: nothing was restored. }
            change:
              - { where: Client, text: Log in afresh. }
            security_cost: None.
            verify: The worker's page says ready.
            sources:
              - { confidence: claimed, at: Acme manual }
        """;

    public static string Example => Path.Combine(Root, "examples", "rules");

    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static Rulebook Rules(string text) => Assert.IsType<Reading<Rulebook>.Accepted>(Read(text)).Value;

    /// <summary>What is wrong, a line for each.</summary>
    public static string Troubles(string text) => Assert.IsType<Reading<Rulebook>.Rejected>(Read(text)).Why;

    public static string Changed(string what, string into)
    {
        Assert.Contains(what, Sound, StringComparison.Ordinal);
        return Sound.Replace(what, into, StringComparison.Ordinal);
    }

    public static Reading<Rulebook> Read(params string[] texts) => RuleFiles.Read(texts.Select((text, at) => ($"acme{(at == 0 ? "" : $"-{at + 1}")}.yaml", text)), Today);

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Directory.Packages.props")) ? folder
        : Directory.GetParent(folder) is { } parent ? Up(parent.FullName)
        : throw new DirectoryNotFoundException("not inside the repository");
}
