using SfOAuth.Cli;

namespace SfOAuth.Dev.Site;

/// <summary>One page for every pattern of the playbook: what a person has, the command, and the answer as the program gives it on that day.</summary>
internal static class HowTo
{
    /// <summary>The pattern as people put it, and the folder of examples in which it happens.</summary>
    public static IReadOnlyList<(string Folder, string Title)> Patterns { get; } =
    [
        ("jwt-works-once", "JWT bearer works once, then invalid_grant"),
        ("refresh-dies-on-day-two", "A server-to-server refresh token dies on day two"),
        ("pre-approved-app", "A user cannot get through a pre-approved app"),
        ("cloud-egress", "A client in the cloud is refused by IP rules"),
        ("blocked-after-review", "An admin blocked the app during a security review"),
        ("wrong-callback", "The callback URL is refused"),
        ("key-after-deploy", "The consumer key is wrong after a deploy"),
        ("popup-blocked", "The login window is blocked, or fails in silence"),
        ("inactive-user", "The user is inactive"),
        ("first-call-works", "The first call works, every later one fails"),
    ];

    /// <summary>The page, as Markdown.</summary>
    public static string Page(string root, string folder, string title)
    {
        var files = Directory.EnumerateFiles(Path.Combine(root, "examples", folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
        return $"""
            # {title}

            ## What you have

            {string.Join("\n", files.Select(file => $"- [{file}](../../{file})"))}

            An error alone is enough to begin with; what stands beside it is what makes the answer sure. Yours may be pasted, piped
            or named in any order.

            ## The command

            ```
            ./sfoauth diagnose examples/{folder}
            ```

            ## The answer

            {Answer(root, folder)}

            ## Then

            Make the change, log in once with a fresh credential, and look for the row that the answer names. `./sfoauth fix --plan`
            writes the change down before anybody makes it. More of this kind: [the examples](../../examples/README.md).
            """ + "\n";
    }

    private static string Answer(string root, string folder)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(root, "examples", folder));
        var code = Task.Run(() => Program.RunAsync(["diagnose", path, "--format", "markdown", "--today", "2026-11-24"], new Terminal(output, error))).GetAwaiter().GetResult();
        return code == 0
            ? output.ToString().Replace("\n## ", "\n### ", StringComparison.Ordinal).Replace(path, $"examples/{folder}", StringComparison.Ordinal).Trim()
            : throw new InvalidOperationException($"examples/{folder}: {error}");
    }
}
