namespace SfOAuth.Metadata.Tests.Faces;

/// <summary>What was planted in the files comes out of no output, in no format, and is copied into no plan.</summary>
[Collection("folder")]
public sealed class SecretSpecs : IDisposable
{
    private const string Secret = "9F3A6C01D2E44B5FA87C1B2E9D5566778899AABBCCDDEEFF0011223344556677";
    private const string Password = "Tr0ub4dor-and-3";
    private const string Key = "3MVG9PlantedKeyPlantedKeyPlantedKeyPlantedKeyPlantedKeyPlantedKeyPlantedKeyPlantedKey";

    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-").FullName;

    public SecretSpecs()
    {
        Put("force-app/main/default/connectedApps/Acme.connectedApp-meta.xml", Given.ConnectedApp($"<consumerSecret>{Secret}</consumerSecret><scopes>Api</scopes><scopes>RefreshToken</scopes>", "<refreshTokenPolicy>zero</refreshTokenPolicy>").Replace("3MVG9" + new string('A', 80), Key, StringComparison.Ordinal));
        Put("force-app/main/default/classes/Sync.cls", $"// salesforce\nString client_secret = '{Secret}';\nString password = '{Password}';\nString key = '{Key}';");
        Put(".env", $"SF_PASSWORD={Password}\nSF_HOST=https://login.salesforce.com\n");
    }

    public static TheoryData<string> Commands =>
    [
        "audit|--format|text", "audit|--format|text|--all", "audit|--format|json", "audit|--format|markdown", "audit|--format|sarif", "audit|--format|junit",
        "fix|--plan|--for|refresh-policy-immediate|--format|text", "fix|--plan|--for|redirect-uri-mismatch|--callback|https://x.test/cb|--format|json", "fix|--plan|--for|refresh-policy-immediate|--format|markdown",
        "diagnose|invalid_grant: expired access/refresh token|--format|json", "diagnose|invalid_grant: expired access/refresh token|--all",
    ];

    [Theory, MemberData(nameof(Commands))]
    public async Task No_output_holds_what_was_planted(string command)
    {
        var run = await Run.Sfoauth([.. command.Split('|'), folder]);

        Assert.NotEmpty(run.Out);
        Assert.All([Secret, Password, Key[..20]], planted => Assert.DoesNotContain(planted, run.Out + run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_planted_secret_is_found_with_its_place()
    {
        var run = await Run.Sfoauth("audit", folder, "--format", "text");

        Assert.All(["Acme.connectedApp-meta.xml:8", "Sync.cls:2", "Sync.cls:3", ".env:1"], place => Assert.Contains(place, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_with_a_secret_is_not_copied_into_a_plan()
    {
        var plan = Path.Combine(folder, "plan");
        var run = await Run.Sfoauth("fix", "--plan", "--for", "refresh-policy-immediate", Path.Combine(folder, "force-app"), "--out", plan);

        Assert.Equal(0, run.Code);
        Assert.Contains("holds a secret", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(plan, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal) || file.EndsWith(".connectedApp", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Put(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
