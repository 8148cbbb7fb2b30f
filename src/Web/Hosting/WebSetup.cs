namespace SfOAuth.Web;

/// <summary>What the page is started with.</summary>
public sealed record WebSetup
{
    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    public string Version { get; init; } = "";

    /// <summary>Tells the day.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
