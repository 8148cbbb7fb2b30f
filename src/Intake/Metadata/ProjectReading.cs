using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace SfOAuth.Intake;

/// <summary>What a review reads: the metadata of projects, and the integration code beside it.</summary>
/// <param name="Metadata">Files of types that say something about logins.</param>
/// <param name="Code">Files that speak of Salesforce.</param>
/// <param name="Files">How many files were looked at.</param>
public sealed record ProjectReading(ImmutableArray<Document> Metadata, ImmutableArray<Document> Code, int Files, ImmutableArray<string> Notes)
{
    private const int Named = 8;
    private const int LargestCode = 1 << 20;
    private static readonly DoorOptions Whole = new() { WholeUpTo = 16_000_000 };

    /// <summary>Reads files, folders and zip archives. A path that does not exist is a rejection; what cannot be read inside of one is a note.</summary>
    public static Reading<ProjectReading> Of(IEnumerable<string> paths, IProgress<(int Done, int All)>? progress = null, CancellationToken stop = default)
    {
        var found = new ProjectFinder();
        foreach (var path in paths)
        {
            if (found.Add(path, stop) is { } trouble)
            {
                return new Reading<ProjectReading>.Rejected(trouble);
            }
        }

        return new Reading<ProjectReading>.Accepted(Read(found, progress, stop));
    }

    /// <summary>Reads files that are held in memory; a sentence where none of them says anything about apps.</summary>
    /// <param name="notes">What was left out when they came.</param>
    public static Reading<ProjectReading> Of(IEnumerable<RawInput> inputs, IEnumerable<string> notes, CancellationToken stop = default)
    {
        var found = new ProjectFinder();
        found.Note(notes);
        foreach (var input in inputs)
        {
            found.Add(input);
        }

        return found.Metadata.Count + found.Code.Count == 0
            ? new Reading<ProjectReading>.Rejected(string.Join("\n", found.Notes.Append("None of the files is metadata or code that I review: give the folder of a project, a package.zip, or single metadata files.")))
            : new Reading<ProjectReading>.Accepted(Read(found, null, stop));
    }

    private static ProjectReading Read(ProjectFinder found, IProgress<(int Done, int All)>? progress, CancellationToken stop)
    {
        var all = found.Metadata.Count + found.Code.Count;
        var documents = new Document?[found.Metadata.Count];
        var code = new Document?[found.Code.Count];
        var refused = new ConcurrentBag<string>();
        var done = 0;
        var parallel = new ParallelOptions { CancellationToken = stop };
        Parallel.For(0, all, parallel, at =>
        {
            if (at < documents.Length)
            {
                documents[at] = Open(found.Metadata[at], refused, stop) is { } document && !IsSilent(document) ? document : null;
            }
            else
            {
                code[at - documents.Length] = OpenCode(found.Code[at - documents.Length], refused, stop);
            }

            progress?.Report((Interlocked.Increment(ref done), all));
        });
        var troubles = refused.Order(StringComparer.Ordinal).ToList();
        return new([.. documents.OfType<Document>()], [.. code.OfType<Document>()], all,
            [.. found.Notes, .. troubles.Take(Named), .. troubles.Count > Named ? [$"{troubles.Count - Named} more files could not be read."] : Array.Empty<string>()]);
    }

    private static Document? Open(RawInput input, ConcurrentBag<string> refused, CancellationToken stop)
    {
        switch (Door.Open(input, Whole, stop: stop))
        {
            case Reading<Document>.Accepted { Value: var document }:
                return document;
            case Reading<Document>.Rejected { Why: var why }:
                refused.Add(why);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Most profiles and permission sets say nothing about logins; thousands of them need not be kept.</summary>
    private static bool IsSilent(Document document) =>
        MetaFile.Of(document) is { Kind.Root: MetaKind.Profile or MetaKind.PermissionSet, Problem.Length: 0 } file && OrgReader.Read(file).IsEmpty;

    /// <summary>Most code says nothing about Salesforce logins: a look is cheaper than the door.</summary>
    private static Document? OpenCode(RawInput input, ConcurrentBag<string> refused, CancellationToken stop)
    {
        try
        {
            using var stream = input.Open();
            if (stream.Length is 0 or > LargestCode)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return CodeReader.MayTell(input.Name, Encoding.UTF8.GetString(bytes, 0, length)) ? Open(input with { Open = () => new MemoryStream(bytes, 0, length, writable: false) }, refused, stop) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            refused.Add($"{input.Name} could not be read ({unreadable.GetType().Name}).");
            return null;
        }
    }
}
