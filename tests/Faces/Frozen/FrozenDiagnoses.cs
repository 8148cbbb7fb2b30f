namespace SfOAuth.Faces.Tests.Frozen;

/// <summary>What a person, a ticket and a program read of a diagnosis, word for word.</summary>
/// <remarks>The examples are those whose answers the evidence settles, so that a changed weight changes no page here.</remarks>
public sealed class FrozenDiagnoses
{
    [Theory]
    [InlineData("blocked-after-review.txt")]
    [InlineData("inactive-user-history.csv")]
    [InlineData("key-of-the-sandbox.curl")]
    [InlineData("never-installed.url")]
    [InlineData("popup-blocked.txt")]
    [InlineData("record-access.txt")]
    [InlineData("sf-cli-jwt.log")]
    public void An_example_is_diagnosed_in_these_words(string example) =>
        Snapshot.Matches(Diagnose(example, "--plain", "--width", "80").Out, Path.GetFileNameWithoutExtension(example));

    [Theory]
    [InlineData("never-installed.url")]
    [InlineData("record-access.txt")]
    public void A_program_reads_it_so(string example) =>
        Snapshot.Matches(Diagnose(example, "--format", "json").Out, Path.GetFileNameWithoutExtension(example) + ".json");

    [Theory]
    [InlineData("blocked-after-review.txt")]
    [InlineData("sf-cli-jwt.log")]
    [InlineData("record-access.txt")]
    public void A_ticket_shows_it_so(string example) =>
        Snapshot.Matches(Diagnose(example, "--format", "markdown").Out, Path.GetFileNameWithoutExtension(example) + ".markdown");

    [Fact]
    public void On_a_screen_it_has_colours()
    {
        var told = Sfoauth.OnScreen(72, "diagnose", "examples/inactive-user-history.csv");

        Snapshot.Matches(told.Out.Replace("\e", "<ESC>", StringComparison.Ordinal), "inactive-user-history.colours");
    }

    [Fact]
    public void A_narrow_window_is_filled_and_not_overrun()
    {
        var told = Diagnose("blocked-after-review.txt", "--width", "40");

        Snapshot.Matches(told.Out, "blocked-after-review.narrow");
        Assert.All(told.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 40));
    }

    [Fact]
    public void What_nothing_explains_is_said_to_be_so() =>
        Snapshot.Matches(Sfoauth.Pipe("the weather is fine\nflow: jwt-bearer\n", "diagnose", "-", "--plain").Out, "unexplained");

    private static Told Diagnose(string example, params string[] more) => Sfoauth.Run(["diagnose", "examples/" + example, .. more]);
}
