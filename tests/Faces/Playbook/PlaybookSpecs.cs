namespace SfOAuth.Faces.Tests.Playbook;

/// <summary>Every row of the playbook, through the command line, with the answer that is right today.</summary>
public sealed class PlaybookSpecs
{
    public static TheoryData<string> Names { get; } = [.. Row.All.Select(row => row.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_row_of_the_playbook_is_answered_as_its_page_says(string name)
    {
        var row = Row.All.Single(row => row.Name == name);

        var answer = RowAnswer.To(row);

        Assert.Equal((0, 0), answer.Codes);
        Assert.Equal("", answer.Error);
        Assert.True(row.Expects.All(expected => expected.IsMet(answer)), $"not met: {string.Join(" | ", row.Expects.Where(expected => !expected.IsMet(answer)))}\n{answer}");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_row_expects_something_that_can_be_judged(string name)
    {
        var row = Row.All.Single(row => row.Name == name);

        Assert.NotEmpty(row.Expects);
        Assert.All(row.Expects, expected => Assert.True(expected.IsReadable, expected.ToString()));
    }

    [Fact]
    public void No_two_rows_have_one_name() => Assert.Equal(Row.All.Length, Row.All.Select(row => row.Name).Distinct().Count());
}
