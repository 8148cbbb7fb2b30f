namespace SfOAuth.Emulation;

/// <summary>The org's clock: the machine's, moved by as much as somebody travelled.</summary>
public sealed class Clock(TimeProvider machine) : TimeProvider
{
    private long offset;

    /// <summary>How far the org is from the machine's time.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    /// <summary>True while it is the machine's own time.</summary>
    public bool IsTheMachines => machine == System && Offset == TimeSpan.Zero;

    /// <summary>Now, in the org.</summary>
    public DateTimeOffset Now => machine.GetUtcNow() + Offset;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Travels; also backwards.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);
}
