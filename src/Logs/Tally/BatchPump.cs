using System.Collections.Concurrent;

namespace SfOAuth.Logs;

/// <summary>Hands full batches to a thread that counts them, while the next one is filled. A log of one batch needs no thread.</summary>
internal sealed class BatchPump(Action<RowBatch> count) : IDisposable
{
    private const int Ahead = 3;

    private readonly BlockingCollection<RowBatch> full = new(Ahead);
    private readonly ConcurrentBag<RowBatch> empty = [];
    private Task? counting;

    /// <summary>The batch that is being filled.</summary>
    public RowBatch Batch { get; private set; } = new();

    public void Send()
    {
        counting ??= Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (counting.IsFaulted)
        {
            counting.GetAwaiter().GetResult();
        }

        full.Add(Batch);
        Batch = empty.TryTake(out var used) ? used : new();
    }

    public void Finish()
    {
        full.CompleteAdding();
        counting?.GetAwaiter().GetResult();
        count(Batch);
        Batch.Clear();
    }

    public void Dispose()
    {
        if (!full.IsAddingCompleted)
        {
            full.CompleteAdding();
            counting?.ContinueWith(static _ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        full.Dispose();
    }

    private void Run()
    {
        foreach (var batch in full.GetConsumingEnumerable())
        {
            count(batch);
            batch.Clear();
            empty.Add(batch);
        }
    }
}
