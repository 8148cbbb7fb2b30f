namespace SfOAuth.Actions;

/// <summary>The failure whose rows are looked for: what is known of it, and nothing else.</summary>
/// <param name="At">When the client saw it.</param>
/// <param name="Address">The client's address, as Salesforce sees it.</param>
public sealed record JoinQuestion(string User = "", string App = "", string Address = "", DateTimeOffset? At = null)
{
    /// <summary>From when to when the rows are complete, whatever the first and the last of them say; null where only the rows tell.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Covered { get; init; }

    /// <summary>A client's clock and Salesforce's are seldom further apart.</summary>
    public static TimeSpan Near { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How far the search is widened where nothing is near.</summary>
    public static TimeSpan Wide { get; } = TimeSpan.FromMinutes(15);
}
