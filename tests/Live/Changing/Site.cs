using SfOAuth.Actions;
using SfOAuth.Demonstration;
using SfOAuth.Emulation;
using SfOAuth.Intake;
using SfOAuth.Live;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>An emulated org, its admin's session, and a folder for what is kept.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Set = "Acme_Sync_Access";

    private Site(DemoStage stage)
    {
        Stage = stage;
        Folder = Directory.CreateTempSubdirectory("sfoauth-change-").FullName;
    }

    public DemoStage Stage { get; }

    /// <summary>A session of the admin's, who came a moment ago.</summary>
    public Secret NewToken() => new(Stage.Org.Emulation.Issuer.Session(Stage.Org.Emulation.Store.UserOfName(DemoOrg.AdminUsername)!, System.Net.IPAddress.Loopback, 0));

    public string Folder { get; }

    public TimeProvider Clock => new Hasty(() => Stage.Org.Now);

    public string UndoPath => Path.Combine(Folder, "undo.json");

    /// <summary>What stands between the client and the org; null for nothing.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler>? Between { get; set; }

    public static async Task<Site> StartAsync(AppKind kind = AppKind.ConnectedApp, Func<Scenario, Scenario>? change = null)
    {
        return new(await DemoStage.StartAsync(scenario => (change ?? (same => same))(scenario with
        {
            Apps = [scenario.Apps[0] with { Kind = kind }, .. scenario.Apps.Skip(1)],
            Profiles = [.. scenario.Profiles.Select(profile => profile.ManagesUsers ? profile with { UsesAnyApiClient = true } : profile)],
        }), new LoopAtlas.StillClock(LoopAtlas.Day)));
    }

    /// <summary>Opens a client of the org.</summary>
    public OrgClient Open(Wire wire) => new(wire, new(Stage.Home, NewToken(), "a test"), Clock);

    public async Task<Reading<ApplyReport>> ApplyAsync(string cause, Func<ApplyRequest, ApplyRequest>? change = null)
    {
        using var wire = NewWire();
        using var org = Open(wire);
        var request = new ApplyRequest(new([], [App.Name.At("Acme Integration"), Person.Username.At(Stage.Username)], Stage.Org.Now) { For = cause, Wishes = Wishes }, Terms());
        return await new ApplyAction(org, Clock).RunAsync((change ?? (same => same))(request), CancellationToken.None);
    }

    public async Task<Reading<ApplyReport>> UndoAsync(Func<ChangeTerms, ChangeTerms>? change = null)
    {
        using var wire = NewWire();
        using var org = Open(wire);
        return await new UndoAction(org, Clock).RunAsync((change ?? (same => same))(Terms()), CancellationToken.None);
    }

    /// <summary>A person who agrees to everything.</summary>
    public ChangeTerms Terms() => new() { AcceptedRisk = "a test", AllowsProduction = true, Confirms = _ => true, Undo = new(UndoPath), Book = new(Folder) };

    public Wishes Wishes { get; set; } = new() { PermissionSet = Set, RunAs = DemoOrg.Username, Addresses = "127.0.0.1", Hours = "0-24" };

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await Stage.DisposeAsync();
    }

    private Wire NewWire() => new(Clock, Between is { } between ? between(Stage.Handler(null)) : Stage.Handler(null)) { LargestBody = 16 * 1024 * 1024 };
}
