namespace SfOAuth.Dev.Tests;

public sealed class ScoreTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly StringWriter output = new();

    [Fact]
    public void It_counts_what_is_right_and_lists_the_misses()
    {
        File.WriteAllText(file, """
            {"id":"right","input":"invalid_app_access: user is not admin approved to access this app","flow":"jwt-bearer","app_type":"unknown","context":{},"cause":"user-not-assigned","confidence":"confirmed"}
            {"id":"wrong","input":"the weather is fine","flow":"unknown","app_type":"unknown","context":{},"cause":"user-frozen","confidence":"confirmed"}
            {"id":"other","input":"x","flow":"unknown","app_type":"unknown","context":{},"cause":"user-frozen","confidence":"likely"}
            """);

        Assert.Equal(0, Score.Run(file, output));
        Assert.Contains("cases 2\ntop-1 50.0 %   top-3 50.0 %   unexplained 50.0 %", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("wrong", Assert.Single(output.ToString().Split('\n'), line => line.StartsWith("  ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_case_is_named()
    {
        File.WriteAllText(file, "{}\nnot a case\n");

        Assert.Equal(2, Score.Run(file, output));
        Assert.Contains(":2: a case is one JSON object per line", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_in_words()
    {
        Assert.Equal(2, Score.Run(file + "-not-there", output));
        Assert.StartsWith("score: ", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(file);
        output.Dispose();
    }
}
