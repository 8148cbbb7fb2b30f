using SfOAuth.Demonstration;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>For every cause that a server can show, the org itself is asked from a cold start with full permissions.</summary>
public sealed class CauseLaws
{
    public static TheoryData<string> Slugs => [.. LoopAtlas.Causes.Select(cause => cause.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task The_org_names_it_first(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            Assert.True(record.Rank == 1, record.ToString());
        }
    }
    [Theory, MemberData(nameof(Slugs))]
    public async Task Explore(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            File.AppendAllText("/tmp/reader-atlas.txt", record + "\n");
        }
    }
}
