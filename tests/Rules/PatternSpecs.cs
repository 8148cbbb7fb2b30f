namespace SfOAuth.Rules.Tests;

/// <summary>Words with gaps.</summary>
public sealed class PatternSpecs
{
    [Theory]
    [InlineData("job {number} was refused", "the job 8812 was refused twice", true)]
    [InlineData("job {number} was refused", "the job eight was refused", false)]
    [InlineData("job {number} was refused", "job 123456789012345678901 was refused", false)]
    [InlineData("job {number} was refused", "JOB 8812 WAS REFUSED", true)]
    [InlineData("user {id} of org", "user 005000000000001 of org", true)]
    [InlineData("user {id} of org", "user 005000000000001AAA of org", true)]
    [InlineData("user {id} of org", "user 0050000000000 of org", false)]
    [InlineData("for {word}: no", "for a@b.example: no", true)]
    [InlineData("for {word}: no", "for a b: no", false)]
    [InlineData("said {text} and left", "said all there was to say and left", true)]
    [InlineData("said {text} and left", "said all\nthere was and left", false)]
    [InlineData("a {{brace}} {number}", "a {brace} 7", true)]
    [InlineData("ends in {word}", "ends in tears", true)]
    public void A_gap_is_filled_by_what_it_names(string pattern, string text, bool isFound)
    {
        var read = TextPattern.Read(pattern, out var why);

        Assert.Equal("", why);
        Assert.Equal(isFound, read!.IsIn(text));
    }

    [Fact]
    public void A_gap_of_any_text_ends_where_the_words_go_on_first() =>
        Assert.Equal("said a and left".Length, TextPattern.Read("said {text} and left", out _)!.Length("said a and left b and left", 0, (text, at, words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0 ? words.Length : -1));
}
