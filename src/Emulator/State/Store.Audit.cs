using System.Collections.Concurrent;

namespace SfOAuth.Emulation;

/// <summary>What was changed in Setup.</summary>
internal sealed partial class Store
{
    private const int AuditKept = 1_000;
    private readonly ConcurrentQueue<AuditRow> audit = new();
    private long lastAudit;

    /// <summary>Newest first.</summary>
    public IEnumerable<AuditRow> Audit => audit.Reverse();

    private void NoteAll(IEnumerable<(string Action, string Display)> rows)
    {
        foreach (var (action, display) in rows)
        {
            Note(action, display);
        }
    }

    public void Note(string action, string display)
    {
        audit.Enqueue(new(Interlocked.Increment(ref lastAudit), Clock.Now, action, display));
        if (audit.Count > AuditKept)
        {
            audit.TryDequeue(out _);
        }
    }
}
