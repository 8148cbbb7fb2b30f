namespace SfOAuth.Emulation;

/// <summary>A change in Setup. Actions whose name is known have it; the words of <paramref name="Display"/>, and every other action, are ours.</summary>
public sealed record AuditRow(long Number, DateTimeOffset At, string Action, string Display)
{
    public string Section { get; init; } = "Connected Apps";

    /// <summary>Who changed it.</summary>
    public int By { get; init; }
}
