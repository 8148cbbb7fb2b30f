using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SfOAuth.Clients.Tests;

/// <summary>The official command-line tool in a home of its own: no telemetry, no update, nobody's logins but ours.</summary>
internal sealed class Sf
{
    private readonly Stage stage;
    private readonly string home;
    private readonly Dictionary<string, string> environment;

    public Sf(Stage stage)
    {
        this.stage = stage;
        home = Path.Combine(stage.Folder, "home");
        Project = Path.Combine(stage.Folder, "project");
        Directory.CreateDirectory(Path.Combine(Project, "force-app"));
        environment = new(StringComparer.Ordinal)
        {
            ["HOME"] = home,
            ["XDG_CONFIG_HOME"] = Path.Combine(home, "config"),
            ["XDG_DATA_HOME"] = Path.Combine(home, "data"),
            ["XDG_CACHE_HOME"] = Path.Combine(home, "cache"),
            ["SF_DISABLE_TELEMETRY"] = "true",
            ["SF_AUTOUPDATE_DISABLE"] = "true",
            ["SF_SKIP_NEW_VERSION_CHECK"] = "true",
            ["SF_HIDE_RELEASE_NOTES"] = "true",
            ["SF_DISABLE_LOG_FILE"] = "true",
            ["SF_USE_GENERIC_UNIX_KEYCHAIN"] = "true",
        };
        Directory.CreateDirectory(home);
    }

    public string Project { get; }

    /// <summary>Runs a command and returns its JSON.</summary>
    public async Task<JsonElement> RunAsync(params string[] arguments)
    {
        Node.Need();
        var ran = await Node.RunAsync(Path.Combine(Node.Root, "node_modules", "@salesforce", "cli", "bin", "run.js"), [.. arguments, "--json"], environment, Project);
        try
        {
            return JsonDocument.Parse(ran.Output).RootElement;
        }
        catch (JsonException broken)
        {
            throw new InvalidOperationException($"sf {string.Join(' ', arguments)}: {ran}", broken);
        }
    }

    public Task<JsonElement> LoginJwtAsync() => RunAsync("org", "login", "jwt", "--client-id", stage.Org.ConsumerKey, "--jwt-key-file", stage.JwtKey, "--username", stage.Org.Username, "--instance-url", stage.Url, "--alias", "e");

    public Task<JsonElement> QueryAsync(string soql = "SELECT Id, Username FROM User") => RunAsync("data", "query", "--target-org", "e", "--query", soql);

    /// <summary>Logs in as a person does: the browser it starts writes down the address, and a script goes there.</summary>
    public async Task<JsonElement> LoginWebAsync(int port)
    {
        var address = Path.Combine(stage.Folder, "address");
        InstallBrowser(address);
        await File.WriteAllTextAsync(Path.Combine(Project, "sfdx-project.json"), $$"""{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"64.0","oauthLocalPort":{{port}}}""");
        var command = RunAsync("org", "login", "web", "--instance-url", stage.Url, "--alias", "e");
        while (!File.Exists(address) && !command.IsCompleted)
        {
            await Task.WhenAny(command, Task.Delay(50));
        }

        if (File.Exists(address))
        {
            using var person = new Person(stage.Org);
            await ReturnAsync(person, await person.AllowAsync((await File.ReadAllTextAsync(address)).Trim()), command);
        }

        return await command;
    }

    // Who comes back before the browser has ended is not heard: the tool listens, and attends only later. A person tries again.
    private static async Task ReturnAsync(Person person, Uri callback, Task command)
    {
        while (!command.IsCompleted)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await person.VisitAsync(callback, patience.Token);
                return;
            }
            catch (OperationCanceledException)
            {
                // Tried again.
            }
        }
    }

    public void Trust(string certificate) => environment["NODE_EXTRA_CA_CERTS"] = certificate;

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void InstallBrowser(string address)
    {
        var bin = Directory.CreateDirectory(Path.Combine(stage.Folder, "bin")).FullName;
        var browser = Path.Combine(bin, "browser");
        File.WriteAllText(browser, $"#!/bin/sh\nfor last; do :; done\nprintf '%s' \"$last\" > '{address}.new'\nmv '{address}.new' '{address}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        environment["BROWSER"] = browser;
    }
}
