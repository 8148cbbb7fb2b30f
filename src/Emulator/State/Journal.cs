namespace SfOAuth.Emulation;

/// <summary>Where changes are written down. Nothing is answered before what it promises is durable.</summary>
internal interface IJournal : IAsyncDisposable
{
    /// <summary>Takes a record; null forgets it.</summary>
    void Put(string kind, string id, ReadOnlyMemory<byte>? json);

    /// <summary>Done when everything taken so far survives the end of the process.</summary>
    ValueTask DurableAsync();

    /// <summary>What was written down, in the order of writing.</summary>
    IEnumerable<Entry> Read();

    /// <summary>True when records are worth serialising.</summary>
    bool Keeps { get; }
}

/// <summary>One record as it was written down.</summary>
internal sealed record Entry(string Kind, string Id, ReadOnlyMemory<byte> Json);

/// <summary>Keeps nothing: the state lives as long as the process.</summary>
internal sealed class NoJournal : IJournal
{
    public bool Keeps => false;

    public void Put(string kind, string id, ReadOnlyMemory<byte>? json)
    {
    }

    public ValueTask DurableAsync() => ValueTask.CompletedTask;

    public IEnumerable<Entry> Read() => [];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
