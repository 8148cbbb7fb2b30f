namespace SfOAuth.Causes;

/// <summary>How often a cause is behind a failed login when nothing else is known, relative; judged from the labelled failures' broad shape.</summary>
public enum Rarity
{
    /// <summary>No sighting on the server's side, or contradicted: never ranked before a plausible rival.</summary>
    NearZero,
    Rare,
    Uncommon,
    Common,
    Frequent,
}
