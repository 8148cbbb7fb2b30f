namespace SfOAuth.Intake;

/// <summary>The one way in: whatever comes is decoded, and no secret passes.</summary>
public static class Door
{
    // The order of the parameters is agreed with the readers behind the door.
#pragma warning disable CA1068
    /// <summary>Reads an input. What a user can cause is a rejection; only cancellation throws.</summary>
    public static Reading<Document> Open(RawInput input, DoorOptions? options = null, CancellationToken stop = default, IProgress<long>? progress = null)
#pragma warning restore CA1068
    {
        stop.ThrowIfCancellationRequested();
        using var reader = new StreamReader(input.Open());
        return new Reading<Document>.Accepted(OpenText(input.Name, reader.ReadToEnd()));
    }

    /// <summary>Reads words that are here already.</summary>
    public static Document OpenText(string name, string text) =>
        new(name, [new Excerpt(text, name, 1, 0)]) { Characters = text.Length, IsWhole = true };
}
