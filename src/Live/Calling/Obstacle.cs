namespace SfOAuth.Live;

/// <summary>Why an org gave no answer.</summary>
/// <param name="Code">Salesforce's own code: <c>INVALID_TYPE</c>; empty where there is none.</param>
/// <param name="Why">One sentence for a person.</param>
public sealed record Obstacle(ObstacleKind Kind, string Code, string Why)
{
    public override string ToString() => Why;
}

/// <summary>What stood in the way.</summary>
public enum ObstacleKind
{
    /// <summary>This user may not see it, or this org does not have it.</summary>
    NotVisible,

    /// <summary>The session has ended, and nothing renews it.</summary>
    SessionEnded,

    /// <summary>The org refuses calls for now: rate limit, maintenance, an error of its own.</summary>
    Busy,

    /// <summary>The host did not answer: name, connection, TLS, time.</summary>
    NotReached,

    /// <summary>Something answered that is no answer of this API.</summary>
    NotUnderstood,

    /// <summary>The org understood and refuses: a bad value, a rule of the org.</summary>
    Refused,
}
