using SfOAuth.Emulation;

namespace SfOAuth.Live.Tests;

/// <summary>An emulated org over http, a place to run the program in, and a clock that both share.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private Ground(SalesforceEmulator org, HastyClock clock) => (Org, Clock) = (org, clock);

    public SalesforceEmulator Org { get; }

    public HastyClock Clock { get; }

    public Place Place { get; } = new();

    public string Url => Org.Url.GetLeftPart(UriPartial.Authority);

    public string KeyFile => Place.At("jwt.pem");

    /// <param name="may">What the reader, who is the administrator, may.</param>
    public static async Task<Ground> StartAsync(Func<ProfileRecord, ProfileRecord>? may = null, Func<Scenario, Scenario>? change = null)
    {
        var clock = new HastyClock(new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
        var scenario = DemoOrg.Scenario with { Profiles = [.. DemoOrg.Scenario.Profiles.Select(profile => profile.Name is "System Administrator" ? may?.Invoke(profile) ?? profile : profile)] };
        var ground = new Ground(await SalesforceEmulator.StartAsync(options => (options.Scenario, options.Clock) = (change?.Invoke(scenario) ?? scenario, clock)), clock);
        await File.WriteAllTextAsync(ground.KeyFile, ground.Org.MakeJwtKey());
        return ground;
    }

    public Task<Told> RunAsync(params string[] args) => Place.RunAsync(Clock, args);

    /// <summary>Logs in by JWT under a name.</summary>
    public Task<Told> LoginAsync(string alias, string user) =>
        RunAsync("org", "login", alias, "--flow", "jwt", "--host", Url, "--client-id", Org.ConsumerKey, "--user", user, "--key-file", KeyFile, "--format", "json");

    /// <summary>An org that the administrator has opened as <c>admin</c>.</summary>
    public async Task<Ground> WithAdminAsync()
    {
        var login = await LoginAsync("admin", DemoOrg.AdminUsername);
        Assert.True(login.Code == 0, login.Whole);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await Org.DisposeAsync();
        Place.Dispose();
    }
}
