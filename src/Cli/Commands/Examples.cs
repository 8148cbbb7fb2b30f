using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SfOAuth.Cli;

/// <summary>Help with examples at its end: most people copy one and change it.</summary>
internal sealed class Examples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        ["sfoauth"] =
        [
            "sfoauth diagnose \"invalid_grant: expired access/refresh token\"",
            "sfoauth explain OAUTH_APP_BLOCKED",
            "sfoauth causes --format json",
        ],
        ["diagnose"] =
        [
            "sfoauth diagnose \"invalid_grant: user hasn't approved this consumer\" --fact flow=jwt-bearer",
            "curl -v … 2>&1 | sfoauth diagnose - --app Acme --user robot@acme.example",
            "sfoauth diagnose reply.http history.csv --format markdown",
        ],
        ["history"] =
        [
            "sfoauth history LoginHistory.csv --zone Europe/Berlin",
            "sfoauth history eventlogs/ --user robot@acme.example --from 2026-11-20",
            "sfoauth history login.csv.gz --format html > logins.html",
        ],
        ["import"] =
        [
            "sfoauth history import eventlogs/ --store logs",
            "sfoauth history import LoginHistory.csv --store logs --org 00D5j00000DgAYG --zone +01:00",
        ],
        ["sql"] =
        [
            "sfoauth history sql --store logs \"SELECT * FROM refusals ORDER BY row_count DESC\"",
            "sfoauth history sql \"SELECT * FROM breaks\" login.csv.gz --format csv",
            "sfoauth history sql --dialect spark --store s3://team/logs",
        ],
        ["explain"] =
        [
            "sfoauth explain invalid_grant",
            "sfoauth explain \"Failed: Not approved for access\"",
            "sfoauth explain user-not-assigned --format markdown",
        ],
        ["causes"] =
        [
            "sfoauth causes",
            "sfoauth causes --format json",
            "sfoauth causes --format markdown > causes.md",
        ],
        ["serve"] =
        [
            "sfoauth serve",
            "sfoauth serve --port 4173 --no-browser",
        ],
        ["mcp"] =
        [
            "claude mcp add sfoauth -- sfoauth mcp",
            "sfoauth mcp --root ~/acme",
            "SFOAUTH_HOST=acme.my.salesforce.com SFOAUTH_CLIENT_ID=… sfoauth mcp --allow-probe",
        ],
        ["skill"] =
        [
            "sfoauth skill install",
        ],
        ["install"] =
        [
            "sfoauth skill install --for claude-code",
            "sfoauth skill install --for codex --project",
            "sfoauth skill install --dir ~/agents/skills",
        ],
        ["audit"] =
        [
            "sfoauth audit force-app",
            "sfoauth audit . --fail-on error --baseline sfoauth-baseline.json --format sarif > sfoauth.sarif",
            "sfoauth audit package.zip --app Acme --all",
        ],
        ["fix"] =
        [
            "sfoauth fix --plan error.txt force-app --app Acme --out plan",
            "sfoauth fix --plan --for user-not-assigned force-app --app Acme --permission-set Acme_Access --user robot@acme.example",
            "sfoauth fix --plan --for pkce-off force-app --app Acme",
        ],
        ["emulate"] =
        [
            "sfoauth emulate",
            "sfoauth emulate --break refresh-rotated-reuse --port 0 --json",
            "sfoauth emulate --scenario org.yaml --state org.db --explain",
        ],
        ["probe"] =
        [
            "sfoauth probe jwt-bearer --host acme.my.salesforce.com --client-id 3MVG… --user robot@acme.example --key-file server.key",
            "SFOAUTH_CLIENT_SECRET=… sfoauth probe client-credentials --host acme.my.salesforce.com --client-id 3MVG…",
            "sfoauth probe web-server --host acme.my.salesforce.com --client-id 3MVG… --refresh 2 --save probe.har",
        ],
        ["org"] =
        [
            "sfoauth org list --check",
            "sfoauth org show prod",
        ],
        ["list"] =
        [
            "sfoauth org list",
            "sfoauth org list --check --format json",
        ],
        ["show"] =
        [
            "sfoauth org show prod",
            "SF_ACCESS_TOKEN=… SF_INSTANCE_URL=https://acme.my.salesforce.com sfoauth org show env",
        ],
        ["login"] =
        [
            "sfoauth org login prod --flow web-server --host acme.my.salesforce.com --client-id 3MVG…",
            "sfoauth org login ci --flow jwt-bearer --host acme.my.salesforce.com --client-id 3MVG… --user reader@acme.example --key-file server.key",
            "SFOAUTH_CLIENT_SECRET=… sfoauth org login batch --flow client-credentials --host acme.my.salesforce.com --client-id 3MVG…",
        ],
        ["logout"] =
        [
            "sfoauth org logout prod",
        ],
        ["verify"] =
        [
            "sfoauth verify user-not-assigned --org prod --app \"Acme Sync\" --user robot@acme.example --since 10:30",
            "sfoauth verify plan/plan.json --org prod --flow jwt-bearer --client-id 3MVG… --user robot@acme.example --key-file server.key --report proof.md",
            "sfoauth verify refresh-policy-immediate --org prod --app Acme --user robot@acme.example --watch --for 26h",
        ],
        ["demo"] =
        [
            "sfoauth demo",
            "sfoauth demo --list",
            "sfoauth demo cloud-egress",
        ],
        ["completion"] =
        [
            "eval \"$(sfoauth completion bash)\"",
            "sfoauth completion fish | source",
            "sfoauth completion pwsh | Out-String | Invoke-Expression",
        ],
    };

    /// <summary>What the program ends with.</summary>
    public static readonly ImmutableArray<(int Code, string Meaning)> Codes =
    [
        (0, "an answer was given"),
        (1, "a fault of sfoauth itself"),
        (2, "wrong usage, or an input that cannot be read"),
        (3, "nothing explains it, the word is not known, or there is no app to review"),
        (4, "a review found what --fail-on names, a probe was refused and the diagnosis says why, or a change did not help"),
        (5, "whether a change helped is not visible yet"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.Write("Examples:\n" + string.Concat(Of(command).Select(example => $"  {example}\n")));
        output.Write(command is RootCommand ? "\nExit codes:\n" + string.Concat(Codes.Select(one => $"  {one.Code}  {one.Meaning}\n")) : "");
        return code;
    }

    /// <summary>The examples of a command.</summary>
    public static string[] Of(Command command) => ByCommand[command is RootCommand ? "sfoauth" : command.Name];
}
