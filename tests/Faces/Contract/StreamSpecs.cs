namespace SfOAuth.Faces.Tests.Contract;

/// <summary>What goes where: answers to standard output, complaints to the other, and a number at the end.</summary>
public sealed class StreamSpecs
{
    private const string Known = "invalid_grant: ip restricted";

    public static TheoryData<string, string[], int> Endings => new()
    {
        { "a diagnosis", ["diagnose", Known], ExitCodes.Answered },
        { "not ours", ["diagnose", Sfoauth.Example("record-access.txt")], ExitCodes.Answered },
        { "unexplained", ["diagnose", "the weather is fine"], ExitCodes.Unexplained },
        { "no input", ["diagnose"], ExitCodes.Misused },
        { "no such file", ["diagnose", "nowhere.log"], ExitCodes.Misused },
        { "an unknown option", ["diagnose", Known, "--colour"], ExitCodes.Misused },
        { "an unknown fact", ["diagnose", Known, "--fact", "colour=red"], ExitCodes.Misused },
        { "a word", ["explain", "invalid_grant"], ExitCodes.Answered },
        { "an unknown word", ["explain", "xyzzy"], ExitCodes.Unexplained },
        { "the causes", ["causes"], ExitCodes.Answered },
        { "a script", ["completion", "bash"], ExitCodes.Answered },
        { "help", ["--help"], ExitCodes.Answered },
        { "a version", ["--version"], ExitCodes.Answered },
        { "no command", [], ExitCodes.Answered },
        { "an unknown command", ["cure"], ExitCodes.Misused },
    };

    [Theory, MemberData(nameof(Endings))]
    public void Each_ending_has_its_number_and_its_stream(string name, string[] arguments, int code)
    {
        var told = Sfoauth.Run(arguments);

        Assert.True(told.Code == code, $"{name}: {told.Everything}");
        Assert.Equal(code is ExitCodes.Misused || name is "an unknown word", told.Error.Length > 0);
        Assert.Equal(code is ExitCodes.Answered || name is "unexplained", told.Out.Length > 0);
    }

    [Theory]
    [InlineData("diagnose", Known)]
    [InlineData("diagnose", "the weather is fine")]
    [InlineData("explain", "user-frozen")]
    [InlineData("explain", "xyzzy")]
    [InlineData("causes", null)]
    public void Standard_output_is_nothing_but_json_when_json_was_asked_for(string command, string? word)
    {
        var told = Sfoauth.Run([command, .. word is null ? (string[])[] : [word], "--format", "json"]);

        Assert.Equal(JsonValueKind.Object, told.Json.ValueKind);
        Assert.EndsWith("}\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_is_told_by_its_kind_alone()
    {
        var told = Sfoauth.Run([], ["diagnose", "-"], terminal => terminal with { In = () => throw new InvalidOperationException("a secret") });

        Assert.Equal((ExitCodes.Failed, ""), (told.Code, told.Out));
        Assert.Contains("InvalidOperationException", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_stops_listening_causes_a_fault()
    {
        using var error = new StringWriter();

        var code = await Program.RunAsync(["causes"], new(new GoneWriter(), error), TestContext.Current.CancellationToken);

        Assert.Equal((ExitCodes.Answered, ""), (code, error.ToString()));
    }

    [Fact]
    public async Task An_interrupt_is_counted_as_shells_count_it()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await Program.RunAsync(["diagnose", Known], new(output, error), new CancellationToken(canceled: true));

        Assert.Equal((ExitCodes.Interrupted, "", ""), (code, output.ToString(), error.ToString()));
    }

    [Theory]
    [InlineData("diagnose", Known)]
    [InlineData("explain", "user-frozen")]
    [InlineData("causes", null)]
    public void Colours_are_for_screens_alone(string command, string? word)
    {
        string[] arguments = [command, .. word is null ? (string[])[] : [word]];

        Assert.Contains('\e', Sfoauth.OnScreen(80, arguments).Out);
        Assert.DoesNotContain('\e', Sfoauth.OnScreen(80, [.. arguments, "--plain"]).Out);
        Assert.DoesNotContain('\e', Sfoauth.Run(arguments).Out);
        Assert.Equal(Sfoauth.Run([.. arguments, "--width", "80"]).Out, Sfoauth.OnScreen(80, [.. arguments, "--plain"]).Out);
    }

    [Theory]
    [InlineData(true, null, "xterm-256color", true)]
    [InlineData(true, "", "xterm-256color", true)]
    [InlineData(true, "1", "xterm-256color", false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, "xterm-256color", false)]
    public void The_surroundings_decide_on_colours(bool isScreen, string? noColour, string terminal, bool expected) =>
        Assert.Equal(expected, Terminal.WantsColour(isScreen, name => name is "NO_COLOR" ? noColour : name is "TERM" ? terminal : null));

    private sealed class GoneWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("broken pipe");

        public override void Flush() => throw new IOException("broken pipe");
    }
}
