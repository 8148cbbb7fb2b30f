using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The parts of one running org, put together once.</summary>
internal sealed class Emulation : IAsyncDisposable
{
    public Emulation(Store store, byte[] key, JwtMint jwts, Action<string>? explain = null)
    {
        Store = store;
        Mint = new(key);
        Jwts = jwts;
        Faults = new(store);
        Judge = new(new(store, Faults), Faults);
        Log = new(explain);
        Issuer = new(this);
    }

    public Store Store { get; }

    public TokenMint Mint { get; }

    public JwtMint Jwts { get; }

    public FaultBoard Faults { get; }

    public Judge Judge { get; }

    public RequestLog Log { get; }

    public Issuer Issuer { get; }

    /// <summary>Puts the org back to its beginning.</summary>
    public Action? Restart { get; set; }

    /// <summary>The app and user that a fault strikes where nobody names others: the first of each.</summary>
    public Scene Stage(Flow flow, string? app = null, string? user = null) => new(
        Store,
        app is null ? Store.Apps.FirstOrDefault() : Store.Apps.FirstOrDefault(one => one.Name == app || one.DeveloperName == app || one.ConsumerKey == app),
        user is null ? Store.Users.FirstOrDefault() : Store.UserOfName(user),
        flow,
        System.Net.IPAddress.Loopback);

    public async ValueTask DisposeAsync()
    {
        Jwts.Dispose();
        await Store.Journal.DisposeAsync();
    }
}
