using System.Text;

namespace SfOAuth.Intake;

/// <summary>The one way in: whatever comes is decoded, and no secret passes.</summary>
public static class Door
{
    /// <summary>Reads an input. What a user can cause is a rejection; only cancellation throws.</summary>
    public static Reading<Document> Open(RawInput input, DoorOptions? options = null, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        Stream stream;
        try
        {
            stream = input.Open();
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            return new Reading<Document>.Rejected(Refusals.Unopened(input.Name, why));
        }

        using var reader = new CarefulReader(stream);
        return new Admission(input.Name, options ?? new DoorOptions(), reader, progress).Admit(stop);
    }

    /// <summary>Reads words that are here already.</summary>
    public static Document OpenText(string name, string text)
    {
        var options = new DoorOptions();
        if (text.Length > options.WholeUpTo)
        {
            using var reader = new CarefulReader(new MemoryStream(Encoding.Unicode.GetBytes(text)));
            return new Scanner(name, options, new Utf16Charset(bigEndian: false), reader, null).Scan(ReadOnlyMemory<byte>.Empty, CancellationToken.None);
        }

        var screen = new Screen(name);
        screen.Take(new Portion(text, 0, text.Length, 1, 0));
        return screen.Finish(text.Length, isWhole: true);
    }
}
