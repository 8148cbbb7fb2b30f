using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>Events of one stretch of time: how many, the first and the last.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moment(long First, long Last, long Count);

/// <summary>
/// When something happened, in bounded memory. It begins with seconds and halves its sharpness whenever it holds too
/// many stretches; what it comes to depends on the events alone, never on their order.
/// </summary>
public sealed class Sketch(int most)
{
    private readonly List<(long Index, Moment Moment)> stretches = [];
    private int at;

    /// <summary>Milliseconds that one stretch covers.</summary>
    public long Width { get; private set; } = 1_000;

    /// <summary>All events.</summary>
    public long Count { get; private set; }

    /// <summary>The stretches in order, each with its first and last event.</summary>
    public ImmutableArray<Moment> Moments => [.. stretches.Select(stretch => stretch.Moment)];

    public long First => stretches.Count > 0 ? stretches[0].Moment.First : 0;

    public long Last => stretches.Count > 0 ? stretches[^1].Moment.Last : 0;

    public void Add(long time) => Add(new Moment(time, time, 1));

    /// <summary>Adds the events of another one.</summary>
    public void Add(Sketch other)
    {
        while (Width < other.Width)
        {
            Widen();
        }

        foreach (var (_, moment) in other.stretches)
        {
            Add(moment);
        }
    }

    /// <summary>The last event before a time and the first one at or after it, as sharp as the stretches are.</summary>
    public (long? Before, long? After) Around(long time)
    {
        long? before = null;
        foreach (var (_, moment) in stretches)
        {
            if (moment.First >= time)
            {
                return (before, moment.First);
            }

            if (moment.Last >= time)
            {
                return (moment.First, moment.Last);
            }

            before = moment.Last;
        }

        return (before, null);
    }

    private void Add(Moment moment)
    {
        Count += moment.Count;
        var index = Math.DivRem(moment.First, Width, out var rest) - (rest < 0 ? 1 : 0);
        Place(index, moment);
        while (stretches.Count > most)
        {
            Widen();
        }
    }

    // Logs are sorted, up or down: the place is nearly always where the last one was, or at an end.
    private void Place(long index, Moment moment)
    {
        if (at >= stretches.Count || stretches[at].Index != index)
        {
            at = Find(index);
            if (at < 0)
            {
                at = ~at;
                stretches.Insert(at, (index, moment));
                return;
            }
        }

        stretches[at] = (index, Join(stretches[at].Moment, moment));
    }

    private int Find(long index)
    {
        var (low, high) = (0, stretches.Count - 1);
        if (high >= 0 && stretches[high].Index < index)
        {
            return ~stretches.Count;
        }

        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].Index == index)
            {
                return middle;
            }

            (low, high) = stretches[middle].Index < index ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    private void Widen()
    {
        Width *= 2;
        var kept = 0;
        for (var next = 0; next < stretches.Count; next++)
        {
            var (index, moment) = stretches[next];
            index >>= 1;
            if (kept > 0 && stretches[kept - 1].Index == index)
            {
                stretches[kept - 1] = (index, Join(stretches[kept - 1].Moment, moment));
            }
            else
            {
                stretches[kept++] = (index, moment);
            }
        }

        stretches.RemoveRange(kept, stretches.Count - kept);
        at = 0;
    }

    private static Moment Join(Moment one, Moment other) =>
        new(Math.Min(one.First, other.First), Math.Max(one.Last, other.Last), one.Count + other.Count);
}
