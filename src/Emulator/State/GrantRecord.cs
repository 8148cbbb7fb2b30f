using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>One approval of an app by a user, with its refresh token. A row of OauthToken.</summary>
public sealed record GrantRecord
{
    public long Number { get; init; }

    public int App { get; init; }

    public int User { get; init; }

    public Flow Flow { get; init; }

    public ImmutableArray<string> Scopes { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastUsedAt { get; init; }

    public int UseCount { get; init; }

    /// <summary>Which refresh token of the family is the living one.</summary>
    public int Generation { get; init; }

    /// <summary>Why the family is dead.</summary>
    public End End { get; init; }

    public bool Lives => End is End.None;
}

/// <summary>What ended an approval.</summary>
public enum End
{
    None,

    /// <summary>Somebody revoked it: the client, the user, an admin, a secret rotation.</summary>
    Revoked,

    /// <summary>A later approval of the same user and app took its place.</summary>
    Evicted,

    /// <summary>A refresh token that rotation had replaced came back.</summary>
    Reused,
}
