namespace SfOAuth.Emulation.Tests;

/// <summary>What was answered survives the end of the process, however it ends.</summary>
public sealed class PersistenceSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Tokens_policies_time_and_login_history_live_on()
    {
        Reply tokens;
        await using (var rig = await StartAsync("org.db"))
        {
            tokens = await rig.WebServerAsync();
            rig.Org.Advance(TimeSpan.FromHours(1));
            await rig.PostAsync("/_sfoauth/settings", ("setting", "refresh_rotation"), ("value", "yes"));
        }

        await using var next = await StartAsync("org.db");
        var refreshed = await next.RefreshAsync(tokens.Member("refresh_token"));

        Assert.True((await next.QueryAsync(tokens.Member("access_token"), "SELECT Id FROM User")).IsOk);
        Assert.NotEqual("", refreshed.Member("refresh_token"));
        Assert.True(next.Store.Clock.Offset >= TimeSpan.FromHours(1));
        Assert.Equal(3, next.Store.Logins.Newest().Count);
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_no_grant_that_was_answered()
    {
        await using var rig = await StartAsync("org.db");
        var answered = new List<string>();
        for (var count = 0; count < 5; count++)
        {
            answered.Add((await rig.WebServerAsync()).Member("refresh_token"));
        }

        // The files as a killed process leaves them: nothing was closed, nothing was flushed by a goodbye.
        foreach (var file in Directory.GetFiles(folder, "org.db*"))
        {
            File.Copy(file, file.Replace("org.db", "killed.db", StringComparison.Ordinal));
        }

        await using var next = await StartAsync("killed.db");
        foreach (var token in answered)
        {
            Assert.True((await next.RefreshAsync(token)).IsOk, next.Last.ToString());
        }
    }

    [Fact]
    public async Task A_rotated_token_stays_dead_in_the_next_life()
    {
        string first;
        await using (var rig = await StartAsync("org.db", app => app with { Rotates = true }))
        {
            first = (await rig.WebServerAsync()).Member("refresh_token");
            await rig.RefreshAsync(first);
        }

        await using var next = await StartAsync("org.db");

        Assert.Equal("expired access/refresh token", (await next.RefreshAsync(first)).Description);
        Assert.Equal("refresh-rotated-reuse", next.Last.Cause);
    }

    [Fact]
    public async Task Faults_and_those_that_wait_for_their_login_live_on()
    {
        await using (var rig = await StartAsync("org.db"))
        {
            rig.Org.Break("refresh-concurrent-lock");
            await rig.SendAsync(new(HttpMethod.Post, "/_sfoauth/break") { Content = new StringContent("{\"causes\":[\"user-frozen\"],\"on\":2}", System.Text.Encoding.UTF8, "application/json") });
        }

        await using var next = await StartAsync("org.db");
        var first = await next.JwtAsync();
        var second = await next.JwtAsync();

        Assert.Contains(next.Org.Emulation.Faults.Broken, cause => cause.Slug == "refresh-concurrent-lock");
        Assert.True(next.Org.Emulation.Faults.Pretences.Any());
        Assert.Equal((true, false), (first.IsOk, second.IsOk));
        Assert.Equal("user-frozen", next.Last.Cause);
    }

    [Fact]
    public async Task A_file_that_is_none_of_ours_is_told_in_a_sentence()
    {
        var path = Path.Combine(folder, "other.db");
        await File.WriteAllTextAsync(path, new string('x', 10_000));

        var refused = await Assert.ThrowsAsync<EmulatorException>(() => SalesforceEmulator.StartAsync(options => options.StateFile = path));

        Assert.Contains("other.db", refused.Message, StringComparison.Ordinal);
    }

    private Task<Rig> StartAsync(string file, Func<AppRecord, AppRecord>? app = null) => Rig.StartAsync(options => options.StateFile = Path.Combine(folder, file), app);
}
