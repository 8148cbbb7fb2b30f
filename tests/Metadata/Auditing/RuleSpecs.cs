namespace SfOAuth.Metadata.Tests.Auditing;

/// <summary>Every rule finds its example, and nothing in a healthy app.</summary>
public sealed class RuleSpecs
{
    private const string Api = "<scopes>Api</scopes><scopes>RefreshToken</scopes>";
    private const string Flow = "<isClientCredentialEnabled>true</isClientCredentialEnabled><oauthClientCredentialUser>a@b.c</oauthClientCredentialUser>";

    private static readonly Document Profile = Given.File("profiles/Integration.profile-meta.xml", Given.Of("Profile", "<loginIpRanges><startAddress>1.2.3.4</startAddress><endAddress>1.2.3.9</endAddress></loginIpRanges><loginHours><mondayStart>480</mondayStart><mondayEnd>1080</mondayEnd></loginHours><userPermissions><enabled>false</enabled><name>ApiEnabled</name></userPermissions>"));

    /// <summary>A rule and the files in which it has something to find.</summary>
    private static readonly (string Rule, Document[] Files)[] Examples =
    [
        ("callback-insecure", [Callback("http://crm.acme-integration.net/cb")]),
        ("callback-placeholder", [Callback("https://yourdomain.my.site/cb")]),
        ("callback-wildcard", [Callback("https://*.azure.com")]),
        ("callback-blanks", [Callback("https://app.acme-integration.net/a b")]),
        ("callback-not-absolute", [Callback("/callback")]),
        ("callback-too-long", [Callback("https://app.acme-integration.net/" + new string('x', 1_990))]),
        ("callback-local-and-public", [Callback("http://localhost:3000/cb\nhttps://app.acme-integration.net/cb")]),
        ("callback-none", [Callback("")]),
        ("server-app-self-authorize", [Given.App(Flow + "<isAdminApproved>false</isAdminApproved>")]),
        ("ip-relaxation-ignored", [Given.App("<certificate>MIIC</certificate>", "<ipRelaxation>BYPASS</ipRelaxation>")]),
        ("ip-relaxed", [Given.App(Api, "<ipRelaxation>BYPASS</ipRelaxation>")]),
        ("assigned-profile-ip-ranges", [Given.App(beside: "<profileName>Integration</profileName>"), Profile]),
        ("assigned-profile-login-hours", [Given.App(beside: "<profileName>Integration</profileName>"), Profile]),
        ("assigned-without-api", [Given.App(beside: "<profileName>Integration</profileName>"), Profile]),
        ("session-short", [Given.App(beside: "<sessionPolicy><sessionTimeout>15</sessionTimeout></sessionPolicy>")]),
        ("refresh-idle-limit", [Given.App(Api, "<refreshTokenPolicy>infinite</refreshTokenPolicy>")]),
        ("refresh-fixed-end", [Given.App(Api, "<refreshTokenPolicy>specific_lifetime:90:DAYS</refreshTokenPolicy>")]),
        ("refresh-scope-unused", [Given.App("<scopes>Full</scopes>", "<refreshTokenPolicy>infinite</refreshTokenPolicy>")]),
        ("rotation-off", [Given.App(Api + "<isRefreshTokenRotationEnabled>false</isRefreshTokenRotationEnabled>")]),
        ("scope-full", [Given.App("<scopes>Full</scopes>")]),
        ("token-format-mixed", [Given.App(Api + "<isNamedUserJwtEnabled>true</isNamedUserJwtEnabled>")]),
        ("introspects-all", [Given.App("<isIntrospectAllTokens>true</isIntrospectAllTokens>")]),
        ("public-client-without-pkce", [Given.App("<isConsumerSecretOptional>true</isConsumerSecretOptional>")]),
        ("pkce-off", [Given.App("<isPkceRequired>false</isPkceRequired>")]),
        ("refresh-without-secret", [Given.App(Api + "<isSecretRequiredForRefreshToken>false</isSecretRequiredForRefreshToken>")]),
        ("client-credentials-half-on", [Reading.SpellingSpecs.Global("<isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled>"), Reading.SpellingSpecs.Policies("<isClientCredentialsFlowEnabled>false</isClientCredentialsFlowEnabled>")]),
        ("certificate-ends-soon", [Given.App($"<certificate>{Certificates.Until(Given.Today.AddDays(20))}</certificate>")]),
        ("connected-app-support-ends", [Given.App()]),
        ("external-app-local-only", [Given.File("externalClientApps/Acme.eca-meta.xml", Given.Of("ExternalClientApplication", "<distributionState>Local</distributionState>"))]),
        ("secret-in-file", [Given.App("<consumerSecret>0123456789ABCDEF0123456789ABCDEF</consumerSecret>")]),
        ("password-flow-allowed", [Given.Settings("OauthOidc", "<blockOAuthUnPwFlow>false</blockOAuthUnPwFlow>")]),
        ("user-agent-flow-allowed", [Given.Settings("OauthOidc", "<blockOAuthUsrAgtFlow>false</blockOAuthUsrAgtFlow>")]),
        ("generic-hosts-closed", [Given.Settings("MyDomain", "<canOnlyLoginWithMyDomainUrl>true</canOnlyLoginWithMyDomainUrl>")]),
        ("api-access-control-on", [Given.Settings("ConnectedApp", "<enableAdminApprovedAppsOnly>true</enableAdminApprovedAppsOnly>")]),
        ("ip-every-request", [Given.Settings("Security", "<sessionSettings><enforceIpRangesEveryRequest>true</enforceIpRangesEveryRequest></sessionSettings>")]),
        ("secrets-through-api", [Given.Settings("ExternalClientApp", "<enableConsumerSecretApiAccess>true</enableConsumerSecretApiAccess>")]),
        ("refresh-addresses-listed", [Given.Part("extlClntAppOauthSecuritySettings", "ecaOauthSecurity", "ExtlClntAppOauthSecuritySettings", "<tokenIpRanges><startIpAddress>203.0.113.1</startIpAddress><endIpAddress>203.0.113.9</endIpAddress></tokenIpRanges>")]),
        ("org-certificate-ends-soon", [Given.App(), Given.File("certs/Sign.crt", $"-----BEGIN CERTIFICATE-----\n{Certificates.Until(Given.Today.AddDays(20))}\n-----END CERTIFICATE-----\n")]),
        ("misspelt-metadata", [Given.App(policy: "<refreshTokenPolicy>SPECIFIC_LIFETIME</refreshTokenPolicy>")]),
    ];

    /// <summary>A rule and the code in which it has something to find.</summary>
    private static readonly (string Rule, string Name, string Code)[] InCode =
    [
        ("secret-in-file", "sync.py", "# salesforce\nclient_secret = \"0123456789ABCDEF0123456789ABCDEF\""),
        ("secret-in-file", "login.sh", "curl https://acme.my.salesforce.com/services/oauth2/token -d client_secret=0123456789ABCDEF0123456789ABCDEF"),
        ("secret-in-file", "customMetadata/Acme.Prod.md-meta.xml", "<CustomMetadata xmlns=\"http://soap.sforce.com/2006/04/metadata\"><values><field>Client_Secret__c</field><value xsi:type=\"xsd:string\">0123456789ABCDEF0123456789ABCDEF</value></values></CustomMetadata>"),
        ("private-key-in-file", "server.key", "-----BEGIN PRIVATE KEY-----\n" + new string('M', 64) + "\n-----END PRIVATE KEY-----\n"),
        ("consumer-key-in-code", "Jenkinsfile", "sh 'sf org login jwt --client-id 3MVG9" + new string('b', 80) + "'"),
        ("consumer-key-in-code", "Sync.cls", "String key = '3MVG9" + new string('b', 80) + "';"),
        ("password-flow-in-code", "sync.js", "const body = 'grant_type=password&username=' + user; // login.salesforce.com"),
        ("password-flow-in-code", "sync.py", "data = {'grant_type': 'password'}  # salesforce"),
        ("user-agent-flow-in-code", "spa.ts", "`https://x.my.salesforce.com/services/oauth2/authorize?response_type=token&client_id=${id}`"),
        ("device-flow-in-code", "iot.sh", "curl -d response_type=device_code https://x.my.salesforce.com/services/oauth2/token"),
        ("soap-login-in-code", "Login.java", "post(\"https://x.my.salesforce.com/services/Soap/u/59.0\", \"<urn:login>\")"),
        ("generic-host-in-code", "app.yml", "login: https://login.salesforce.com"),
        ("instance-host-in-code", "app.json", "{\"url\": \"https://na139.salesforce.com/services/data\"}"),
    ];

    public static TheoryData<int> At => [.. Enumerable.Range(0, Examples.Length)];

    public static TheoryData<int> AtCode => [.. Enumerable.Range(0, InCode.Length)];

    [Theory, MemberData(nameof(At))]
    public void A_rule_finds_its_example_and_says_where(int at)
    {
        var (rule, files) = Examples[at];

        var finding = Assert.Single(Given.Audit(files).Findings, finding => finding.Rule == rule);

        Assert.All(finding.Evidence, piece => Assert.NotNull(piece.Line));
    }

    [Theory, MemberData(nameof(AtCode))]
    public void A_rule_finds_its_example_in_code(int at)
    {
        var (rule, name, code) = InCode[at];

        var report = AuditAction.Run(Given.Reading([], Door.OpenText(name, code)), Given.Today);

        Assert.Contains(report.Findings, finding => finding.Rule == rule && finding.Evidence[0].Source == name);
    }

    [Fact]
    public void Every_rule_has_an_example() =>
        Assert.Equal(Auditor.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), Examples.Select(example => example.Rule).Concat(InCode.Select(example => example.Rule)).Append("callback-not-listed").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_is_named_apart_from_every_cause_and_backed_by_a_source() =>
        Assert.All(Auditor.Rules, rule =>
        {
            Assert.Null(Catalogue.Find(rule.Id));
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Id);
            Assert.NotEmpty(rule.Sources);
            Assert.All([rule.Why, rule.Change, rule.Cost], words => Assert.EndsWith(".", words, StringComparison.Ordinal));
        });

    [Fact]
    public void A_healthy_app_in_a_healthy_org_has_no_finding_that_counts() =>
        Assert.Empty(Given.Audit(
            Given.App($"{Api}<isPkceRequired>true</isPkceRequired><isAdminApproved>true</isAdminApproved><isSecretRequiredForRefreshToken>true</isSecretRequiredForRefreshToken><isRefreshTokenRotationEnabled>true</isRefreshTokenRotationEnabled>",
                "<ipRelaxation>ENFORCE</ipRelaxation><refreshTokenPolicy>specific_inactivity:7:DAYS</refreshTokenPolicy>", "<permissionSetName>Acme</permissionSetName>"),
            Given.Settings("OauthOidc", "<blockOAuthUnPwFlow>true</blockOAuthUnPwFlow><blockOAuthUsrAgtFlow>true</blockOAuthUsrAgtFlow>")).Findings.Where(finding => finding.Severity != "note").Select(finding => finding.Rule));

    [Theory]
    [InlineData("https://app.acme-integration.net/callback", false)]
    [InlineData("https%3A%2F%2Fapp.acme-integration.net%2Fcallback", false)]
    [InlineData("https://app.acme-integration.net/callback/", true)]
    [InlineData("https://${HOST}/callback", false)]
    public void A_redirect_uri_beside_the_apps_own_key_is_compared_with_its_list(string uri, bool isFound)
    {
        var code = Door.OpenText("web.js", $"const q = 'client_id=3MVG9{new string('A', 80)}&redirect_uri={uri}'; // salesforce");

        Assert.Equal(isFound, AuditAction.Run(Given.Reading([Given.App()], code), Given.Today).Findings.Any(finding => finding is { Rule: "callback-not-listed", App: "Acme" }));
    }

    [Fact]
    public void A_redirect_uri_beside_another_key_is_no_finding() =>
        Assert.DoesNotContain(AuditAction.Run(Given.Reading([Given.App()], Door.OpenText("web.js", $"'client_id=3MVG9{new string('B', 80)}&redirect_uri=https://elsewhere.test/cb'")), Given.Today).Findings, finding => finding.Rule == "callback-not-listed");

    [Theory]
    [InlineData("await conn.login('robot@acme.test', secret); // jsforce")]
    [InlineData("sf = Salesforce(username=user, password=secret)")]
    [InlineData("sf = Salesforce(\n    username=user,\n    password=secret)")]
    public void A_library_that_logs_in_through_SOAP_is_found(string code) =>
        Assert.Contains(AuditAction.Run(Given.Reading([], Door.OpenText("sync.py", code)), Given.Today).Findings, finding => finding.Rule == "soap-login-in-code");

    [Theory]
    [InlineData("request.setBody('grant_type=password&client_id=' + id + '&password=' + word); // salesforce")]
    [InlineData("body = \"client_secret=\" + load_client_secret() # salesforce")]
    [InlineData("client_secret = os.environ['SF_SECRET']  # salesforce")]
    [InlineData("String password = config.get('salesforce.password');")]
    [InlineData("client_secret: ${SF_CLIENT_SECRET} # force.com")]
    public void What_only_names_a_secret_is_none(string code) =>
        Assert.DoesNotContain(AuditAction.Run(Given.Reading([], Door.OpenText("sync.py", code)), Given.Today).Findings, finding => finding.Rule == "secret-in-file");

    private static Document Callback(string url) =>
        Given.File("connectedApps/Acme.connectedApp-meta.xml", Given.ConnectedApp().Replace("https://app.acme-integration.net/callback", url, StringComparison.Ordinal));
}
