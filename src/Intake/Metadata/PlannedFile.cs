using System.Collections.Immutable;
using System.Text;
using SfOAuth.Remedying;

namespace SfOAuth.Intake;

/// <summary>A metadata file as it would be after a plan.</summary>
/// <param name="Source">The file that was read.</param>
/// <param name="Target">Its place in a package in metadata format.</param>
/// <param name="Type">The type and <paramref name="Member"/> the name for <c>package.xml</c>.</param>
/// <param name="Diff">What changes, secrets masked; empty where the file says so already.</param>
public sealed record PlannedFile(string Source, string Target, string Type, string Member, string Diff)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The changed file, byte for byte the old one elsewhere; null where it must not be written.</summary>
    public byte[]? Content { get; private init; }

    /// <summary>Why it must not be written, or what stands against deploying it; else empty.</summary>
    public string Trouble { get; private init; } = "";

    /// <summary>Makes the changed file.</summary>
    /// <param name="original">The bytes of an input by its name, null where they are gone. Names that somebody else chose must not lead to files of this machine.</param>
    public static PlannedFile Of(MetaFile file, IReadOnlyCollection<ElementEdit> edits, Func<string, byte[]?> original)
    {
        var name = file.Document.Name;
        var (type, member) = file.Kind.Suffix is "settings" ? ("Settings", file.Name) : (file.Kind.Root, file.Name);
        var plan = new PlannedFile(name, $"{file.Kind.Folder}/{Uri.EscapeDataString(file.Name).Replace("%20", " ", StringComparison.Ordinal)}.{file.Kind.Suffix}", type, member, "");
        if (file.Problem.Length > 0)
        {
            return plan with { Trouble = $"{name} {file.Problem}: mend it first." };
        }

        if (original(name) is not { } bytes)
        {
            return plan with { Trouble = $"{name} cannot be read once more: it was moved or is locked." };
        }

        var (encoding, mark) = EncodingOf(bytes);
        var before = encoding.GetString(bytes, mark, bytes.Length - mark);
        var after = edits.Aggregate(before, MetaEditor.Apply);
        return before.Length != file.Text.Text.Length ? plan with { Trouble = $"{name} changed while it was read: run it once more." }
            : plan with
            {
                Diff = after == before ? "" : Hide(LineDiff.Of(before, after, name)),
                Content = file.Document.Masked.IsEmpty ? [.. bytes.AsSpan(0, mark), .. encoding.GetBytes(after)] : null,
                Trouble = file.Document.Masked.IsEmpty ? "" : $"{name} holds a secret, so I write no copy of it: take the secret out, or make the change by hand.",
            };
    }

    /// <summary>The bytes of a file of this machine, or inside of an archive of it.</summary>
    public static byte[]? OnDisk(string name)
    {
        try
        {
            return File.Exists(name) ? File.ReadAllBytes(name) : Packed(name);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? Packed(string name)
    {
        var cut = name.IndexOf("!/", StringComparison.Ordinal);
        if (cut < 0 || ZipInputs.Of(name[..cut]) is not Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Accepted { Value: var archive }
            || archive.Inputs.FirstOrDefault(input => input.Name == name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (Encoding Encoding, int Mark) EncodingOf(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Strict, 3);
            case [0xFF, 0xFE, ..]:
                return (Encoding.Unicode, 2);
            case [0xFE, 0xFF, ..]:
                return (Encoding.BigEndianUnicode, 2);
        }

        try
        {
            _ = Strict.GetCharCount(bytes);
            return (Strict, 0);
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.Latin1, 0);
        }
    }

    /// <summary>Lines around a change may hold what the change is not about.</summary>
    private static string Hide(string diff) => MaskedKey.In(string.Concat(Door.OpenText("diff", diff).Excerpts.Select(excerpt => excerpt.Text)));
}
