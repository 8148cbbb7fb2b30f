namespace SfOAuth.Faces.Tests.Secrets;

/// <summary>No secret comes out, whatever it went in by and whatever is printed.</summary>
public sealed class SecretSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-secrets-").FullName;

    public static TheoryData<string> Shapes { get; } = [.. Formats.All.Select(format => format.Name)];

    public static TheoryData<string> Names { get; } = [.. Planted.All.Select(secret => secret.Name)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Shapes))]
    public void No_secret_comes_out_of_a_diagnosis(string shape)
    {
        var format = Formats.All.Single(format => format.Name == shape);

        Assert.Empty(from secret in Planted.All
                     let input = format.With(secret.Name, secret.Value)
                     from told in Clothes(input)
                     let piece = secret.In(told.Out + told.Error)
                     where piece is not null
                     select $"{secret}: {piece} of\n{input}\nin\n{told.Everything}");
    }

    [Theory, MemberData(nameof(Shapes))]
    public void The_diagnosis_is_made_all_the_same(string shape)
    {
        var format = Formats.All.Single(format => format.Name == shape);

        Assert.All(Planted.All, secret => Assert.NotEqual("unexplained", Sfoauth.Pipe(format.With(secret.Name, secret.Value), "diagnose", "--format", "json").Verdict));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void What_was_hidden_is_said(string shape)
    {
        var format = Formats.All.Single(format => format.Name == shape);

        var silent = Planted.All.Where(secret => !Sfoauth.Pipe(format.With(secret.Name, secret.Value), "diagnose").Out.Contains("hidden before reading", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_secret_comes_back_from_a_command_line_it_was_pasted_into(string name)
    {
        var secret = Planted.All.Single(secret => secret.Name == name);

        Assert.Empty(from line in Misuses.Of(secret)
                     let told = Sfoauth.Run([.. line])
                     let piece = secret.In(told.Out + told.Error)
                     where piece is not null
                     select $"{piece} after {string.Join(' ', line)}\n{told.Everything}");
    }

    [Theory]
    [InlineData("server.key")]
    [InlineData("server.pem")]
    [InlineData("config.env")]
    [InlineData("token.txt")]
    [InlineData("noending")]
    public void A_file_that_is_nothing_but_a_secret_gives_none_of_it_away(string file)
    {
        var path = Path.Combine(folder, file);
        foreach (var secret in Planted.Shaped)
        {
            File.WriteAllText(path, secret.Value);

            Assert.All(["text", "json", "markdown"], format => Assert.Null(secret.In(Sfoauth.Run("diagnose", path, "--format", format).Everything)));
        }
    }

    [Fact]
    public void A_file_that_is_named_after_a_secret_is_not_named()
    {
        foreach (var secret in Planted.Shaped.Where(secret => secret.Name is not "private_key"))
        {
            var path = Path.Combine(folder, secret.Value + ".log");
            File.WriteAllBytes(path, []);

            Assert.Null(secret.In(Sfoauth.Run("diagnose", path).Everything));

            File.WriteAllText(path, "invalid_grant: ip restricted");

            Assert.All(["text", "json", "markdown"], format => Assert.Null(secret.In(Sfoauth.Run("diagnose", path, "--format", format).Everything)));
        }
    }

    private IEnumerable<Told> Clothes(string input)
    {
        var path = Path.Combine(folder, "paste.txt");
        File.WriteAllText(path, input);
        return
        [
            Sfoauth.Pipe(input, "diagnose", "--all"),
            Sfoauth.Run("diagnose", path, "--format", "json"),
            Sfoauth.Run("diagnose", "--format", "markdown", "--all", "--", input),
            Sfoauth.OnScreen(60, "diagnose", path),
            Sfoauth.Run("explain", "--", input),
            Sfoauth.Run("explain", "--format", "json", "--", input),
        ];
    }
}
