namespace SfOAuth.Live;

/// <summary>What a probe is about to do.</summary>
public enum ProbePhase
{
    Login,

    /// <summary>A code came back and is about to be exchanged.</summary>
    Exchange,
    Use,
    Refresh,

    /// <summary>Sends a refresh token that was replaced, as a library does that forgets the new one.</summary>
    Replay,
}
