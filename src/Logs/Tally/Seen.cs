using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>Where something stands: file and line. Of two equally early or late rows the place that comes first counts.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Place(int File, int Line);

/// <summary>How often, when first and when last, and where these rows stand.</summary>
[StructLayout(LayoutKind.Auto)]
public record struct Seen
{
    public long Count { get; private set; }

    public long First { get; private set; }

    public long Last { get; private set; }

    public Place FirstPlace { get; private set; }

    public Place LastPlace { get; private set; }

    public void Add(long time, Place place)
    {
        if (Count++ == 0)
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
            var count = Count + other.Count;
            Add(other.First, other.FirstPlace);
            Add(other.Last, other.LastPlace);
            Count = count;
        }
    }

    private static bool IsBefore(Place one, Place other) => one.File != other.File ? one.File < other.File : one.Line < other.Line;
}
