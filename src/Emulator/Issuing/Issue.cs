using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>What is to be handed out.</summary>
internal sealed record Issue(AppRecord App, UserRecord User, ImmutableArray<string> Scopes)
{
    /// <summary>The approval behind it; null for flows that leave none.</summary>
    public GrantRecord? Grant { get; init; }

    /// <summary>The answer carries a refresh token.</summary>
    public bool WithRefresh { get; init; }

    public string? Nonce { get; init; }

    /// <summary>The answer carries the sessions of a hybrid app.</summary>
    public bool IsHybrid { get; init; }

    /// <summary>True where the flow logs a user in, false where an access token is only renewed.</summary>
    public bool IsLogin { get; init; } = true;
}
