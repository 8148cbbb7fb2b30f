namespace SfOAuth.Live.Tests;

public sealed class ChangeSpecs
{
    [Fact]
    public async Task A_change_is_sent_once_even_where_nobody_answers()
    {
        using var wire = new Wire(TimeProvider.System);
        using var org = new OrgClient(wire, new(new("http://127.0.0.1:1"), new("00D-of-nobody"), "a test"), TimeProvider.System);

        var answer = await org.ChangeAsync("Change a thing", "PATCH", "/services/data/v64.0/sobjects/User/005", "{}", CancellationToken.None);

        Assert.Equal(ObstacleKind.NotReached, answer.Obstacle?.Kind);
        Assert.Equal(1, Assert.Single(org.Calls).Tries);
    }
}
