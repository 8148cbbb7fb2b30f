using DuckDB.NET.Data;
using SfOAuth.Actions;
using SfOAuth.Cli;
using SfOAuth.Intake;

namespace SfOAuth.Analytics;

/// <summary>The store of log rows: Parquet files that DuckDB writes and reads.</summary>
/// <param name="pieceRows">Rows of a piece; a test takes few.</param>
public sealed class LogStore(int pieceRows = LogStore.PieceRows) : ILogStore
{
    /// <summary>A piece has so many rows, unless a test says otherwise: few enough for flat memory.</summary>
    public const int PieceRows = 40_960;

    public Reading<StoreImportReport> Import(StoreImport wanted, CancellationToken stop) =>
        Guarded<StoreImportReport>(wanted.Folder, () =>
        {
            var opened = StoreFolder.OfImport(wanted.Folder);
            if (opened is not Reading<StoreFolder>.Accepted { Value: var folder })
            {
                return new Reading<StoreImportReport>.Rejected(((Reading<StoreFolder>.Rejected)opened).Why);
            }

            using var claim = folder.Claim();
            return claim is null
                ? new Reading<StoreImportReport>.Rejected($"Another import into {folder.Name} is running: wait for it, or give another --store.")
                : new Reading<StoreImportReport>.Accepted(new Import(folder, wanted, pieceRows, stop).Run());
        });

    public Reading<bool> Ask(StoreQuestion wanted, IRowSink answer, CancellationToken stop) =>
        Guarded<bool>(wanted.Folder ?? Path.GetTempPath(), () => wanted.Files is { } files ? AskFiles(wanted, files, answer, stop) : AskStore(wanted, answer, stop));

    // Files are asked through a store of their own that lasts as long as the question: the views are the same, and memory stays flat.
    private Reading<bool> AskFiles(StoreQuestion wanted, StoreImport files, IRowSink answer, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-ask-").FullName;
        try
        {
            var taken = Import(files with { Folder = folder }, stop);
            return taken is Reading<StoreImportReport>.Rejected { Why: var why }
                ? new Reading<bool>.Rejected(why)
                : AskStore(wanted with { Folder = folder }, answer, stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Reading<bool> AskStore(StoreQuestion wanted, IRowSink answer, CancellationToken stop)
    {
        var opened = StoreFolder.OfQuestion(wanted.Folder!);
        return opened is Reading<StoreFolder>.Accepted { Value: var folder }
            ? new Question(folder, wanted).Run(answer, stop)
            : new Reading<bool>.Rejected(((Reading<StoreFolder>.Rejected)opened).Why);
    }

    /// <summary>What the disk refuses is no fault of ours; it is said, and what is there already stays whole.</summary>
    private static Reading<T> Guarded<T>(string folder, Func<Reading<T>> work)
    {
        try
        {
            return work();
        }
        catch (Exception why) when (StoreTroubles.Tell(why, StoreFolder.Called(folder)) is { } told)
        {
            return new Reading<T>.Rejected(told);
        }
    }
}
