using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>Keeps log rows and answers SQL. It needs a database, so that it lives in a program of its own.</summary>
public interface ILogStore
{
    /// <summary>Takes files into a store.</summary>
    /// <returns>What it came to, or why it cannot be.</returns>
    Reading<StoreImportReport> Import(StoreImport wanted, CancellationToken stop);

    /// <summary>Answers a question.</summary>
    /// <returns>Whether there were more rows than asked for, or why there is no answer.</returns>
    Reading<bool> Ask(StoreQuestion wanted, IRowSink answer, CancellationToken stop);
}

/// <summary>Files on their way into a store.</summary>
/// <param name="Org">The org of rows that name none.</param>
public sealed record StoreImport(string Folder, ImmutableArray<LogFile> Files, LogOptions Options, string Org)
{
    /// <summary>Hears how many bytes were read, and how many days of how many were written.</summary>
    public IStoreProgress? Progress { get; init; }
}

/// <summary>A question to a store, or to files that are in none.</summary>
/// <param name="Folder">The store; null where the files are asked themselves.</param>
/// <param name="Most">Rows at most.</param>
/// <param name="Limit">Time at most.</param>
public sealed record StoreQuestion(string Sql, string? Folder, StoreImport? Files, int Most, TimeSpan Limit);

/// <summary>Hears how far an import is.</summary>
public interface IStoreProgress
{
    void Read(long bytes);

    void Written(int days, int of);
}

/// <summary>Takes the rows of an answer one by one.</summary>
public interface IRowSink
{
    void Begin(ImmutableArray<string> columns);

    /// <summary>A row; null stands for no value.</summary>
    void Row(ReadOnlySpan<object?> values);
}
