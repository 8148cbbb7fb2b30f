using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>Where something stands: file and line. Of two equally early or late rows the place that comes first counts.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Place(int File, int Line);

/// <summary>How often, when first and when last, and where these rows stand. There are millions of them: it is kept small.</summary>
[StructLayout(LayoutKind.Auto)]
public record struct Seen
{
    private uint count;
    private int firstLine;
    private int lastLine;
    private ushort firstFile;
    private ushort lastFile;

    public readonly long Count => count;

    public long First { get; private set; }

    public long Last { get; private set; }

    public Place FirstPlace
    {
        readonly get => new(firstFile, firstLine);
        private set => (firstFile, firstLine) = ((ushort)value.File, value.Line);
    }

    public Place LastPlace
    {
        readonly get => new(lastFile, lastLine);
        private set => (lastFile, lastLine) = ((ushort)value.File, value.Line);
    }

    public void Add(long time, Place place)
    {
        if (count++ == 0)
        {
            (First, Last, FirstPlace, LastPlace) = (time, time, place, place);
            return;
        }

        if (time < First || (time == First && IsBefore(place, FirstPlace)))
        {
            (First, FirstPlace) = (time, place);
        }

        if (time > Last || (time == Last && IsBefore(place, LastPlace)))
        {
            (Last, LastPlace) = (time, place);
        }
    }

    public void Add(in Seen other)
    {
        if (other.Count > 0)
        {
            var sum = count + other.count;
            Add(other.First, other.FirstPlace);
            Add(other.Last, other.LastPlace);
            count = sum;
        }
    }

    private static bool IsBefore(Place one, Place other) => one.File != other.File ? one.File < other.File : one.Line < other.Line;
}
