namespace SfOAuth.Demonstration.Tests;

/// <summary>For every cause that a server can show: broken, probed, diagnosed, changed, probed again. What cannot hold is listed with its reason, and only that.</summary>
public sealed class CauseLaws
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, LoopRecord?>>> Atlas = new(RunAsync);

    public static TheoryData<string> Slugs => [.. LoopAtlas.Causes.Select(cause => cause.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_client_meets_it(string slug) => Check(KnownLimits.Unmet, slug, await RecordAsync(slug) is not null, "no client meets it");

    [Theory, MemberData(nameof(Slugs))]
    public async Task From_the_clients_view_alone_it_is_among_the_first_three(string slug)
    {
        if (await RecordAsync(slug) is { } record)
        {
            Check(KnownLimits.FromClient, slug, record.Client.Rank is >= 1 and <= 3, record.ToString());
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task With_the_orgs_evidence_it_is_first(string slug)
    {
        if (await RecordAsync(slug) is { } record)
        {
            Check(KnownLimits.WithOrg, slug, record.WithOrg.Rank == 1, record.ToString());
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task With_all_evidence_it_is_confirmed(string slug)
    {
        if (await RecordAsync(slug) is { } record)
        {
            Check(KnownLimits.Complete, slug, record.Complete.IsConfirmed, record.ToString());
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task The_change_lets_the_client_through(string slug)
    {
        if (await RecordAsync(slug) is { } record)
        {
            Assert.True(record.Mended, record.ToString());
        }
    }

    [Fact]
    public void Every_limit_names_a_cause_and_a_reason() =>
        Assert.All(KnownLimits.All, limit => Assert.True(Catalogue.Find(limit.Cause) is not null && limit.Why.Length > 20, limit.ToString()));

    /// <summary>A limit that no longer is one has to go from the list.</summary>
    private static void Check(IReadOnlyDictionary<string, string> limits, string slug, bool holds, string record) =>
        Assert.True(holds != limits.ContainsKey(slug), limits.ContainsKey(slug) ? $"it holds after all, take it from the list: {record}" : record);

    private static async Task<LoopRecord?> RecordAsync(string slug) => (await Atlas.Value)[slug];

    private static async Task<IReadOnlyDictionary<string, LoopRecord?>> RunAsync()
    {
        var records = await LoopAtlas.RunAllAsync();
        return LoopAtlas.Causes.Select((cause, at) => (cause.Slug, Record: records[at])).ToDictionary(one => one.Slug, one => one.Record, StringComparer.Ordinal);
    }
}
