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

    /// <summary>A row that was written down in an earlier life.</summary>
    public void Restore(AuditRow row)
    {
        lastAudit = Math.Max(lastAudit, row.Number);
        audit.Enqueue(row);
    }

    private static string Id(AuditRow row) => row.Number.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);

    private void NoteAll(IEnumerable<(string Action, string Display)> rows)
    {
        foreach (var (action, display) in rows)
        {
            Note(action, display);
        }
    }

    public void Note(string action, string display)
    {
        var row = new AuditRow(Interlocked.Increment(ref lastAudit), Clock.Now, action, display);
        audit.Enqueue(row);
        Write("audit", Id(row), row, StateJson.Default.AuditRow);
        if (audit.Count > AuditKept && audit.TryDequeue(out var old))
        {
            journal.Put("audit", Id(old), null);
        }
    }
}
