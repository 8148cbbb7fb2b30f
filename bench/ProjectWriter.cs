using System.Text;

namespace SfOAuth.Bench;

/// <summary>Writes a project of metadata files as large ones are: half apps, a fifth profiles and permission sets with hundreds of permissions each, the rest code.</summary>
internal static class ProjectWriter
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Space = "xmlns=\"http://soap.sforce.com/2006/04/metadata\"";

    public static void Write(string folder, int files)
    {
        var root = Path.Combine(folder, "force-app", "main", "default");
        var permissions = Permissions();
        for (var i = 0; i < files; i++)
        {
            var (path, text) = (i % 10) switch
            {
                < 5 => ($"connectedApps/App_{i}.connectedApp-meta.xml", App(i)),
                5 => ($"profiles/P_{i}.profile-meta.xml", $"{Head}<Profile {Space}>\n{permissions}    <loginIpRanges><startAddress>1.2.3.4</startAddress><endAddress>1.2.3.9</endAddress></loginIpRanges>\n</Profile>\n"),
                6 => ($"permissionsets/S_{i}.permissionset-meta.xml", $"{Head}<PermissionSet {Space}>\n{permissions}</PermissionSet>\n"),
                _ => ($"classes/C_{i}.cls", $"public class C_{i} {{\n{string.Concat(Enumerable.Repeat("    public Integer next(Integer one) { return one + 1; }\n", 60))}}}\n"),
            };
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    private static string App(int number) =>
        $"""
        {Head}<ConnectedApp {Space}>
            <contactEmail>admin@example.org</contactEmail>
            <label>App {number}</label>
            <oauthConfig>
                <callbackUrl>https://app{number}.acme-integration.net/callback</callbackUrl>
                <consumerKey>3MVG9{number:D80}</consumerKey>
                <isAdminApproved>{(number % 4 == 0 ? "true" : "false")}</isAdminApproved>
                <isClientCredentialEnabled>{(number % 6 == 0 ? "true" : "false")}</isClientCredentialEnabled>
                <isPkceRequired>{(number % 3 == 0 ? "true" : "false")}</isPkceRequired>
                <scopes>Api</scopes>
                <scopes>{(number % 2 == 0 ? "RefreshToken" : "Full")}</scopes>
            </oauthConfig>
            <oauthPolicy>
                <ipRelaxation>{(number % 5 == 0 ? "BYPASS" : "ENFORCE")}</ipRelaxation>
                <refreshTokenPolicy>{(number % 7 == 0 ? "zero" : "infinite")}</refreshTokenPolicy>
            </oauthPolicy>
        </ConnectedApp>
        """;

    private static string Permissions()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 200; i++)
        {
            text.Append($"    <fieldPermissions>\n        <editable>true</editable>\n        <field>Account.Field_{i}__c</field>\n        <readable>true</readable>\n    </fieldPermissions>\n");
        }

        return text.ToString();
    }
}
