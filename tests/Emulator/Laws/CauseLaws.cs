namespace SfOAuth.Emulation.Tests;

/// <summary>For every cause that a server can show: broken it refuses in its own name and words, repaired it grants.</summary>
public sealed class CauseLaws
{
    public static TheoryData<string> Slugs => [.. Catalogue.Causes.Where(cause => Showable.WhyNot(cause) is null).Select(cause => cause.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Broken_it_refuses_in_its_own_name_and_repaired_it_grants(string slug)
    {
        var cause = Catalogue.Find(slug)!;
        var seen = new List<string>();
        foreach (var walk in Walks.All)
        {
            if (await StrikesAsync(cause, walk, seen))
            {
                return;
            }
        }

        Assert.Fail($"{slug} refuses nowhere in its own words: {string.Join("; ", seen)}");
    }

    private static async Task<bool> StrikesAsync(RootCause cause, Walk walk, List<string> seen)
    {
        await using var rig = await Rig.StartAsync();
        var prepared = await walk.Prepare(rig);
        rig.Org.Break(cause.Slug);

        var isGranted = await walk.Attempt(rig, prepared);

        var entry = rig.Org.Emulation.Log.Newest.FirstOrDefault(entry => entry.Cause == cause.Slug);
        seen.Add($"{walk}: {(isGranted ? "granted" : entry?.ToString() ?? "refused by " + rig.Last.Cause)}");
        if (isGranted || entry is null || !IsInItsWords(cause, entry))
        {
            return false;
        }

        AssertRow(rig, cause, entry);
        rig.Org.Repair(cause.Slug);
        if (cause.Fix.Settings.Contains(Request.Flow))
        {
            // Its change is another flow: this one stays refused.
            Assert.True((await rig.JwtAsync()).IsOk, $"{cause.Slug}: {rig.Last}");
            return true;
        }

        Assert.True(await walk.Attempt(rig, await walk.Prepare(rig)), $"{cause.Slug}, repaired, {walk}: {rig.Last}");
        return true;
    }

    /// <summary>A cause without words of its own borrows its neighbour's, and says so.</summary>
    private static bool IsInItsWords(RootCause cause, RequestEntry entry) =>
        cause.Says.Any(sign => sign.Refusal.Id == entry.Said) || (Borrows(cause) && entry.Modelled.Length > 0);

    private static bool Borrows(RootCause cause) => !cause.Says.Any(sign => sign.Refusal.Endpoint is not Endpoint.Client);

    private static void AssertRow(Rig rig, RootCause cause, RequestEntry entry)
    {
        Assert.True(entry.Row.Length == 0 || cause.Leaves.Any(trace => trace.Status.Name == entry.Row), $"{cause.Slug} leaves a row {entry.Row}, which is none of its own");
        if (entry.Row.Length > 0 && entry.User.Length > 0)
        {
            Assert.Equal(entry.Row, rig.Store.Logins.Newest()[0].Status);
        }
    }
}
