using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SfOAuth.Logs.Tests;

public sealed partial class CommandSpecs
{
    private static readonly string Log = Repository.Example("history/inactive-user.csv");

    [Theory]
    [InlineData(0, "history", "history/inactive-user.csv")]
    [InlineData(0, "history", "history")]
    [InlineData(3, "history", "history/inactive-user.csv", "--user", "nobody@acme.example")]
    [InlineData(2, "history", "history/inactive-user-error.txt")]
    [InlineData(2, "history", "history/there-is-no-such-file.csv")]
    [InlineData(2, "history", "history/inactive-user.csv", "--zone", "Mars/North")]
    [InlineData(2, "history", "history/inactive-user.csv", "--from", "yesterday-ish")]
    [InlineData(2, "history", "history/inactive-user.csv", "--top", "0")]
    public void The_exit_code_says_how_it_went(int code, params string[] args)
    {
        args[1] = Repository.Example(args[1]);

        var told = Sfoauth.Run(args);

        Assert.Equal(code, told.Code);
        Assert.Equal(code == 2, told.Error.StartsWith("sfoauth", StringComparison.Ordinal));
        Assert.DoesNotContain(" at SfOAuth", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_command_says_what_to_give() => Assert.Contains("What shall I read?", Sfoauth.Run("history").Error, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_log_among_logs_is_left_out_and_named()
    {
        var told = Sfoauth.Run("history", Log, Repository.Example("history/cors-error.txt"));

        Assert.Equal(0, told.Code);
        Assert.Contains("Left out:", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_like_a_file()
    {
        var told = Sfoauth.Run(File.ReadAllBytes(Log), "history", "-", "--format", "json");

        Assert.Contains("\"name\": \"stdin\"", told.Out, StringComparison.Ordinal);
        Assert.Contains("\"failures\": 1", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_allows_exactly_its_own_scripts_and_styles_and_no_network()
    {
        var page = Sfoauth.Run("history", Log, "--format", "html").Out;
        var policy = Policy().Match(page).Groups[1].Value;

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.All(Blocks().Matches(page), block => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(block.Groups[2].Value)))}'", policy, StringComparison.Ordinal));
        Assert.Equal(3, Blocks().Count(page));
        Assert.Empty(Loads().Matches(page));
    }

    [Fact]
    public void Markup_in_a_cell_is_text_on_the_page()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, AnyLog.Setup(["\"<script>alert(1)</script>@acme.example\",\"2026-11-24T10:00:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"<img src=x onerror=alert(2)>\",\"</script><b>Acme\",\"x\""]));
        try
        {
            var page = Sfoauth.Run("history", file, "--format", "html").Out;

            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.Contains("&lt;img", page, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<(style|script)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]+ (?:src|href)=", RegexOptions.Singleline)]
    private static partial Regex Loads();
}
