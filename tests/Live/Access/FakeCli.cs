namespace SfOAuth.Live.Tests;

/// <summary>Stands for the Salesforce CLI: its answers as the real one was seen to give them (2.150.6), or as its older versions are documented.</summary>
internal static class FakeCli
{
    public const string Token = "00DWs0000000001!AQEAQPlantedByATest.NotToBeSeenAnywhere.0123456789abcdef";

    private const string Hidden = "[REDACTED] Use 'sf org auth show-access-token' to view";

    public static string NewShow => Cat($$"""{"status":0,"result":{"accessToken":"{{Token}}"},"warnings":["This command exposes a sensitive Access Token"]}""");

    public static string NewDisplay => Display(Hidden);

    public static string OldDisplay => Display(Token);

    public static string NotFound => Cat("""{"name":"NamedOrgNotFoundError","message":"Parsing --target-org \n\tNo authorization information found for acme.\nSee more help with --help","exitCode":2,"actions":[],"status":2,"stack":"NamedOrgNotFoundError: at x"}""") + "\nexit 2";

    /// <summary>What a CLI says that does not have the command: nothing on standard output.</summary>
    public const string NoCommand = "echo ' ›   Warning: org auth show-access-token is not a sf command.' >&2; exit 127";

    /// <summary>Prints the words.</summary>
    public static string Cat(string words) => $"cat <<'END'\n{words}\nEND";

    /// <summary>Answers by what it is asked.</summary>
    public static string Script(string show, string display, string list = "exit 1") =>
        $"case \"$*\" in\n*show-access-token*)\n{show}\n;;\n*'org display'*|*'org:display'*)\n{display}\n;;\n*list*)\n{list}\n;;\n*) exit 9;;\nesac";

    private static string Display(string token) =>
        Cat($$"""{"status":0,"result":{"id":"00DWs0000000001MAA","apiVersion":"63.0","accessToken":"{{token}}","instanceUrl":"https://acme.my.salesforce.com","username":"ada@acme.example","clientId":"PlatformCLI","connectedStatus":"Connected","alias":"acme"},"warnings":[]}""");
}
