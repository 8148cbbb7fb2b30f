using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace SfOAuth.Intake;

/// <summary>
/// The files in a zip archive, unpacked in memory and within bounds; nothing is ever written. Of a retrieved package
/// only what says something about logins is unpacked.
/// </summary>
public static class ZipInputs
{
    private const int MostEntries = 100_000;
    private const int MostFiles = 20_000;
    private const int MostOthers = 200;
    private const long LargestFile = 16 << 20;
    private const long LargestAll = 256 << 20;
    private const int Named = 3;

    /// <summary>True when the file begins as a zip archive does.</summary>
    public static bool Looks(string path) => Looks(RawInput.File(path));

    /// <summary>True when the input begins as a zip archive does.</summary>
    public static bool Looks(RawInput input)
    {
        try
        {
            using var file = input.Open();
            Span<byte> head = stackalloc byte[4];
            return file.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head is [0x50, 0x4B, 0x03, 0x04] or [0x50, 0x4B, 0x05, 0x06];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The files in it, and what was left out.</summary>
    public static Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)> Of(string path, CancellationToken stop = default) => Of(RawInput.File(path), stop);

    /// <summary>The files in an archive that is open already or held in memory, and what was left out.</summary>
    public static Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)> Of(RawInput input, CancellationToken stop = default)
    {
        var path = input.Name;
        try
        {
            using var archive = new ZipArchive(input.Open(), ZipArchiveMode.Read);
            return new Reading<(ImmutableArray<RawInput>, ImmutableArray<string>)>.Accepted(new Unpacking(path).Run(archive, stop));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new Reading<(ImmutableArray<RawInput>, ImmutableArray<string>)>.Rejected($"{path} is a zip archive that cannot be read (damaged, cut off or encrypted): retrieve it once more, or unpack it and give the folder.");
        }
    }

    private sealed class Unpacking(string path)
    {
        private readonly ImmutableArray<RawInput>.Builder inputs = ImmutableArray.CreateBuilder<RawInput>();
        private readonly List<string> outside = [];
        private readonly List<string> tooLarge = [];
        private readonly List<string> damaged = [];
        private long total;

        public (ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes) Run(ZipArchive archive, CancellationToken stop)
        {
            if (archive.Entries.Count > MostEntries)
            {
                return ([], [$"{path} lists {archive.Entries.Count} files, more than the {MostEntries} I look through: I read none of them. Give the part that holds the apps."]);
            }

            var files = archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
            var metadata = files.Where(entry => MetaKind.IsWanted(entry.FullName)).ToList();
            foreach (var entry in metadata.Count > 0 ? metadata.Take(MostFiles) : files.Take(MostOthers))
            {
                stop.ThrowIfCancellationRequested();
                Take(entry);
            }

            return (inputs.ToImmutable(), [.. Notes()]);
        }

        private void Take(ZipArchiveEntry entry)
        {
            if (IsOutside(entry.FullName))
            {
                outside.Add(entry.FullName);
            }
            else if (total >= LargestAll)
            {
                tooLarge.Add(entry.FullName);
            }
            else
            {
                Unpack(entry);
            }
        }

        private void Unpack(ZipArchiveEntry entry)
        {
            try
            {
                // The length an archive states is the word of whoever made it: what comes out is counted instead.
                using var packed = entry.Open();
                var bytes = new MemoryStream();
                var buffer = new byte[65_536];
                for (int read; (read = packed.Read(buffer)) > 0;)
                {
                    bytes.Write(buffer, 0, read);
                    if (bytes.Length > LargestFile || total + bytes.Length > LargestAll)
                    {
                        tooLarge.Add(entry.FullName);
                        return;
                    }
                }

                total += bytes.Length;
                var content = bytes.ToArray();
                inputs.Add(new($"{path}!/{entry.FullName}", () => new MemoryStream(content, writable: false)));
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
            {
                damaged.Add(entry.FullName);
            }
        }

        private IEnumerable<string> Notes()
        {
            if (outside.Count > 0)
            {
                yield return $"{path}: refused {Say(outside)}: a name that leads out of the archive belongs to no package.";
            }

            if (tooLarge.Count > 0)
            {
                yield return $"{path}: refused {Say(tooLarge)}: unpacked it is larger than any metadata ({LargestFile >> 20} MB a file, {LargestAll >> 20} MB in all).";
            }

            if (damaged.Count > 0)
            {
                yield return $"{path}: could not unpack {Say(damaged)}: damaged or encrypted.";
            }
        }

        private static string Say(List<string> names) =>
            string.Join(", ", names.Take(Named).Select(Tame)) + (names.Count > Named ? $" and {names.Count - Named} more" : "");

        private static string Tame(string name)
        {
            var tame = new StringBuilder();
            foreach (var letter in name.AsSpan(0, Math.Min(name.Length, 80)))
            {
                tame.Append(char.IsControl(letter) ? '?' : letter);
            }

            return tame.ToString();
        }

        private static bool IsOutside(string name) =>
            name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl)
            || name.Split('/', '\\').Contains("..");
    }
}
