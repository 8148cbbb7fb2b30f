using System.Text.RegularExpressions;

namespace SfOAuth.Logs.Tests;

/// <summary>What people and programs read, word for word.</summary>
public sealed partial class FrozenOutputs
{
    [Theory]
    [InlineData("inactive-user.csv", "text"), InlineData("inactive-user.csv", "json"), InlineData("inactive-user.csv", "markdown")]
    [InlineData("locked-out-eventlog.csv", "text"), InlineData("locked-out-eventlog.csv", "json"), InlineData("locked-out-eventlog.csv", "markdown"), InlineData("locked-out-eventlog.csv", "html")]
    [InlineData("cloud-egress.json", "text"), InlineData("login-hours.csv", "text")]
    public void History_says_what_it_said_before(string log, string format)
    {
        // Names as a person would type them: a path of this machine would wrap the lines elsewhere.
        Environment.CurrentDirectory = Repository.Example("history");
        var told = Sfoauth.Run("history", log, "--format", format, "--plain", "--width", "80");

        Assert.Equal(0, told.Code);
        Snapshot.Matches(Own(told.Out), $"{Path.GetFileNameWithoutExtension(log)}.{format}");
    }

    /// <summary>Without what the page brings along of others.</summary>
    private static string Own(string words) => Brought().Replace(words, "$1…$3");

    [GeneratedRegex("(<(?:style|script)>|Content-Security-Policy\" content=\")(.*?)(</(?:style|script)>|\">)", RegexOptions.Singleline)]
    private static partial Regex Brought();
}
