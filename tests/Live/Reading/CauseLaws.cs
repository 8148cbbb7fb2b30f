using SfOAuth.Causes;
using SfOAuth.Demonstration;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>For every cause that a server can show, the org itself is asked from a cold start. What cannot hold is listed with its reason, and only that.</summary>
public sealed class CauseLaws
{
    private const int MostCalls = 13;

    public static TheoryData<string> Slugs => [.. LoopAtlas.Causes.Select(cause => cause.Slug)];

    public static TheoryData<string> Permissions => [.. Permission.All.Select(permission => permission.Name)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task With_full_permissions_it_is_named_first(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            Check(ReadingLimits.First, slug, record.Rank == 1, record.ToString());
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task With_full_permissions_it_is_confirmed(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            Check(ReadingLimits.Confirmed, slug, record.IsConfirmed, record.ToString());
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task It_takes_few_calls(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            Assert.InRange(record.Calls, 2, MostCalls);
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task Nothing_is_said_of_the_org_that_is_not_so(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            Assert.Empty(record.Lies);
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_snapshot_is_diagnosed_the_same_elsewhere_and_holds_no_secret(string slug)
    {
        if (await OrgAtlas.RecordAsync(slug) is { } record)
        {
            Assert.Equal("", record.Kept);
        }
    }

    [Theory, MemberData(nameof(Permissions))]
    public async Task Without_a_permission_nothing_is_said_that_could_not_be_seen_and_the_cause_is_never_ruled_out(string permission)
    {
        var said = from record in await OrgAtlas.RecordsAsync()
                   from lie in record.Blind[permission]
                   select $"{record.Cause.Slug}: {lie}";

        Assert.Empty(said);
    }

    [Fact]
    public void Every_limit_names_a_cause_and_a_reason() =>
        Assert.All(ReadingLimits.All, limit => Assert.True(Catalogue.Find(limit.Cause) is not null && limit.Why.Length > 20, limit.ToString()));

    /// <summary>A limit that no longer is one has to go from the list.</summary>
    private static void Check(IReadOnlyDictionary<string, string> limits, string slug, bool holds, string record) =>
        Assert.True(holds != limits.ContainsKey(slug), limits.ContainsKey(slug) ? $"it holds after all, take it from the list: {record}" : record);
}
