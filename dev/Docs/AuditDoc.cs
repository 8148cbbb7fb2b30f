using System.Text;
using SfOAuth.Auditing;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;

namespace SfOAuth.Dev.Docs;

/// <summary>The review: how to run it, in a pipeline too, and what it looks for.</summary>
internal static class AuditDoc
{
    private const string Intro = """
        # Audit and fix

        `sfoauth audit PATH` reads a project folder (source format, any number of package directories), a retrieved package
        (folder or zip) or single files, and reports what already makes logins fail, what will, and what is risky. Every finding
        names file and line, the change, its cost and its sources. It needs no org and no credentials.

        ```
        sfoauth audit force-app                               what is wrong, gravest first
        sfoauth audit . --app Acme --all                      one app, with everything its files declare
        sfoauth audit . --format sarif > sfoauth.sarif        for code scanning; also json, markdown, junit
        sfoauth audit . --fail-on error                       exit code 4 when there is an error
        sfoauth audit . --write-baseline accepted.json        accept what there is
        sfoauth audit . --baseline accepted.json              and report only what is new
        ```

        **What is read.** Connected apps, the files of external client apps (joined by the element that names the app),
        profiles, permission sets, the settings OauthOidc, ConnectedApp, ExternalClientApp, Security and MyDomain, the org's
        certificates, secrets in custom metadata and labels, private keys, and the code and configuration beside them; code that
        holds an app's consumer key is compared with that app. A file says what is *declared*; where Salesforce acts on another value, the report shows
        both. What a file does not say is not taken for a "no": an assignment may have been made in Setup, and such findings
        carry a "But".

        **Accepting a finding.** In the file, with a reason: `<!-- sfoauth: ignore scope-full because the vendor needs it -->`
        counts for a whole metadata file, the same words in a comment of code for their own line and the next. Without a reason it
        does not count. What is accepted is still listed.

        **Confidence.** A finding is as firm as its source: official, observed, claimed or judged. Dates read second-hand say so.

        ## In a pipeline

        ```yaml
        name: Salesforce OAuth audit
        on: [pull_request]
        jobs:
          audit:
            runs-on: ubuntu-latest
            permissions:
              contents: read
              security-events: write
            steps:
              - uses: actions/checkout@v4
              - name: Audit
                run: sfoauth audit . --fail-on error --baseline .sfoauth-baseline.json --format sarif > sfoauth.sarif
              - name: Show the findings in the pull request
                if: always()
                uses: github/codeql-action/upload-sarif@v3
                with:
                  sarif_file: sfoauth.sarif
        ```

        Paths in the report are as given, so run it from the root of the repository. `sfoauth` is the published program on the
        PATH; from a checkout of this repository, with the .NET SDK, it is `path/to/sfoauth`.

        ## From a finding to its change

        `sfoauth fix --plan` takes what `diagnose` takes, or a cause or rule by name, and prints the change: the difference of the
        files, rows to insert for an assignment, the same by hand in Setup, the security cost, and what the model says of the login
        before and after: granted, as far as is known, or which gate refuses next. `--out FOLDER` writes the changed files with a
        `package.xml`, ready for `sf project deploy start --dry-run --metadata-dir FOLDER/package`. Nothing is ever taken out of
        a file, no org is touched, and a file that holds a secret is not copied.

        ```
        sfoauth fix --plan error.txt force-app --app Acme --out plan
        sfoauth fix --plan --for user-not-assigned force-app --app Acme --permission-set Acme_Access --user robot@acme.example
        ```

        ## Rules

        Beside every [cause](causes/README.md) that the files show to be true already, or true within 120 days (`--days`):


        """;

    public static string Write() =>
        new StringBuilder(Markdown.Written).Append(Intro).Append(Markdown.Table(["Rule", "Severity", "What", "Why", "Backed", "Plan"],
            Auditor.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Row)))
            .ToString().TrimEnd('\n') + "\n";

    private static string[] Row(AuditRule rule) =>
    [
        $"<a id=\"{rule.Id}\"></a>`{rule.Id}`", Kebab.Of(rule.Severity.ToString()), rule.Title, rule.Why, Kebab.Of(rule.Confidence.ToString()), Planner.Rules.Contains(rule.Id) ? "yes" : "",
    ];
}
