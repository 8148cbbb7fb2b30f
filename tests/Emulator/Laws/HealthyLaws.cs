namespace SfOAuth.Emulation.Tests;

public sealed class HealthyLaws
{
    public static TheoryData<string> Ways => [.. Walks.All.Select(walk => walk.Name)];

    [Theory, MemberData(nameof(Ways))]
    public async Task A_healthy_org_grants(string way)
    {
        var walk = Walks.All.Single(one => one.Name == way);
        await using var rig = await Rig.StartAsync();

        var prepared = await walk.Prepare(rig);

        Assert.True(await walk.Attempt(rig, prepared), rig.Last.ToString());
    }
}
