using System.Text.Json;
using SfOAuth.Cli;

namespace SfOAuth.Rules.Tests;

/// <summary>The commands take rules, and say of every cause of a rule file whose it is.</summary>
public sealed class FaceSpecs
{
    private const string Origin = "rule file acme-sync.yaml (Acme Sync)";
    private static readonly string Log = Path.Combine(Given.Example, "acme-sync.log");

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void A_diagnosis_names_the_rule_file_beside_its_cause(string format)
    {
        var (code, told, _) = Run("diagnose", "--rules", Given.Example, Log, "--format", format, "--width", "400");

        Assert.Equal(0, code);
        Assert.Contains("acme-vault-key-changed", told, StringComparison.Ordinal);
        Assert.Contains(Origin, told, StringComparison.Ordinal);
    }

    [Fact]
    public void In_JSON_the_origin_is_a_member_and_our_own_causes_have_none()
    {
        using var told = JsonDocument.Parse(Run("diagnose", "--rules", Given.Example, Log, "--format", "json").Out);

        foreach (var cause in told.RootElement.GetProperty("causes").EnumerateArray())
        {
            var isTheirs = cause.GetProperty("id").GetString()!.StartsWith("acme-", StringComparison.Ordinal);
            Assert.Equal(isTheirs ? Origin : null, cause.TryGetProperty("origin", out var origin) ? origin.GetString() : null);
            Assert.Equal(isTheirs, cause.GetProperty("caution").GetString() == $"{Origin}, not checked by sfoauth");
        }
    }

    [Fact]
    public void A_ruled_out_cause_is_labelled_too()
    {
        string[] line = ["diagnose", "--rules", Given.Example, "ACME-4013: this connection was renewed elsewhere", "--fact", "parallel_refresh=no", "--width", "400"];

        Assert.Contains($"(acme-workspace-cloned, {Origin})", Run(line).Out, StringComparison.Ordinal);
        Assert.Contains($"(`acme-workspace-cloned`, {Origin})", Run([.. line, "--format", "markdown"]).Out, StringComparison.Ordinal);
        Assert.Contains($"\"origin\": \"{Origin}\"", Run([.. line, "--format", "json"]).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme-workspace-cloned")]
    [InlineData("ACME-4013")]
    [InlineData("expired access/refresh token")]
    public void Explain_knows_their_causes_and_answers(string word)
    {
        var (code, told, _) = Run("explain", word, "--rules", Given.Example, "--width", "400", "--format", "markdown");

        Assert.Equal(0, code);
        Assert.Contains("acme-workspace-cloned", told, StringComparison.Ordinal);
        Assert.Contains(Origin, told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_causes_holds_theirs_among_ours()
    {
        var told = Run("causes", "--rules", Given.Example, "--format", "markdown").Out;

        Assert.Equal(2, told.Split(Origin).Length - 1);
        Assert.Contains("| `user-not-assigned` |", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagnose")]
    [InlineData("explain")]
    [InlineData("causes")]
    [InlineData("mcp")]
    public void Rules_that_cannot_be_read_are_wrong_usage(string command)
    {
        var (code, told, error) = Run([command, .. command is "diagnose" or "explain" ? new[] { "invalid_grant" } : [], "--rules", Path.Combine(Given.Root, "docs", "schema")]);

        Assert.Equal(2, code);
        Assert.Empty(told);
        Assert.StartsWith($"sfoauth {command}: The folder ", error, StringComparison.Ordinal);
        Assert.Contains("holds no rule file", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Contains("There is no folder or file", Run("causes", "--rules", "no-such-folder").Error, StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_has_a_line_of_its_own_on_the_error_stream()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-rules-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "acme.yaml"), Given.Changed("endpoint: client", "endpoint: browser").Replace("stage: client", "stage: clients", StringComparison.Ordinal));

            var lines = Run("causes", "--rules", folder.FullName).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.All(lines, line => Assert.StartsWith("sfoauth causes: acme.yaml:", line, StringComparison.Ordinal));
            Assert.True(lines.Length >= 2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Code, string Out, string Error) Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = Task.Run(() => Program.RunAsync(args, new Terminal(output, error) { Clock = new Noon() })).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Given.Today;
    }
}
