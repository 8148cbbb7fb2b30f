using SfOAuth.Web;

namespace SfOAuth.Browser.Tests;

/// <summary>The page of <c>sfoauth serve</c>, running.</summary>
public sealed class Serving : IAsyncLifetime
{
    public WebFace Face { get; private set; } = null!;

    public string First => Face.First.AbsoluteUri;

    public async ValueTask InitializeAsync() => Face = await WebFace.StartAsync(new());

    public ValueTask DisposeAsync() => Face.DisposeAsync();
}
