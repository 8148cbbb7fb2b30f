namespace SfOAuth.Faces.Tests.Secrets;

/// <summary>Command lines into which somebody pasted a secret where something else belongs.</summary>
internal static class Misuses
{
    private const string Known = "invalid_grant: ip restricted";

    public static IEnumerable<string[]> Of(Planted secret)
    {
        var (name, value) = (secret.Name, secret.Value);
        return
        [
            ["diagnose", value],
            ["diagnose", Known, value],
            ["diagnose", $"/home/me/{value}.pem"],
            ["diagnose", $"keys/{name}={value}/nothing.log"],
            ["diagnose", Known, "--fact", value],
            ["diagnose", Known, "--fact", $"{name}={value}"],
            ["diagnose", Known, "--fact", $"client={value}"],
            ["diagnose", Known, "--fact", $"host_name={value}", "--format", "json"],
            ["diagnose", Known, "--fact", $"flow={value}"],
            ["diagnose", Known, "--fact", $"idle_for={value}"],
            ["diagnose", Known, "--fact", $"app={value}", "--all"],
            ["diagnose", Known, "--today", value],
            ["diagnose", Known, "--at", value],
            ["diagnose", Known, "--format", value],
            ["diagnose", Known, "--width", value],
            ["diagnose", Known, $"--{name}={value}"],
            ["diagnose", Known, "--" + value],
            ["diagnose", Known, "-p" + value],
            ["explain", value],
            ["explain", name, value],
            ["explain", value, "--format", "json"],
            ["explain", "--" + value],
            ["causes", value],
            ["completion", value],
            [value],
            ["--" + value],
            [name, value],
            [$"--{name}={value}"],
            [$"[suggest:{value.Length + 9}]", $"diagnose {value}"],
            [$"[{value}]", "diagnose", "x"],
            .. Names(value),
        ];
    }

    /// <summary>The names of a user and an app are printed in the instructions, in all three clothes.</summary>
    private static IEnumerable<string[]> Names(string value) =>
        from option in (string[])["--user", "--app"]
        from format in (string[])["text", "json", "markdown"]
        select (string[])["diagnose", Known, option, value, "--format", format, "--all"];
}
