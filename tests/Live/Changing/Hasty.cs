namespace SfOAuth.Live.Tests.Changing;

/// <summary>A clock on which no pause takes time.</summary>
internal sealed class Hasty : TimeProvider
{
    public static Hasty Clock { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
}
