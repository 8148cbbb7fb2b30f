namespace SfOAuth.Faces.Tests.Frozen;

/// <summary>Explanations, lists, help and complaints, word for word.</summary>
public sealed class FrozenWords
{
    [Theory]
    [InlineData("invalid-grant", "invalid_grant")]
    [InlineData("cause", "user-not-assigned")]
    [InlineData("status", "Failed: Not approved for access")]
    [InlineData("hearsay", "IP_RESTRICTED")]
    [InlineData("setting", "refresh_policy")]
    [InlineData("answer", "ip restricted")]
    public void A_word_is_explained_so(string name, string word) =>
        Snapshot.Matches(Sfoauth.Run("explain", word, "--plain", "--width", "80").Out, "explain." + name);

    [Fact]
    public void A_cause_is_explained_to_a_ticket_so() =>
        Snapshot.Matches(Sfoauth.Run("explain", "user-not-assigned", "--format", "markdown").Out, "explain.cause.markdown");

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void The_causes_are_listed_so(string format) =>
        Snapshot.Matches(Sfoauth.Run("causes", "--format", format, "--width", "80").Out, "causes." + format);

    [Theory]
    [InlineData("")]
    [InlineData("diagnose")]
    [InlineData("explain")]
    [InlineData("causes")]
    [InlineData("completion")]
    public void Help_reads_so(string command)
    {
        var told = Sfoauth.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (told.Code, told.Error));
        // Help calls the program by the file that runs; here that is the test.
        Snapshot.Matches(told.Out.Replace("SfOAuth.Faces.Tests", "sfoauth", StringComparison.Ordinal), "help" + (command.Length > 0 ? "." + command : ""));
    }

    [Fact]
    public void Complaints_read_so() => Snapshot.Matches(string.Concat(Complaints.All.Select(Complaint)), "complaints");

    private static string Complaint(string[] arguments)
    {
        var told = Sfoauth.Run(arguments);
        Assert.Equal("", told.Out);
        return $"$ sfoauth {string.Join(' ', arguments.Select(argument => argument.Length == 0 || argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument))}\n{told.Error}exit code {told.Code}\n\n";
    }
}
