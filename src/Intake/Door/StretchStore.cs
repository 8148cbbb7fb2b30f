namespace SfOAuth.Intake;

/// <summary>Keeps the first and the last distinct stretches, so that memory stays bounded however many there are.</summary>
internal sealed class StretchStore(int keepAtEachEnd)
{
    private readonly List<Stretch> first = [];
    private readonly Queue<Stretch> last = new();
    private readonly Dictionary<ulong, Stretch> known = [];

    /// <summary>Stretches that differ from a kept one by digits only.</summary>
    public long Repeated { get; private set; }

    /// <summary>Stretches that were neither among the first nor among the last.</summary>
    public long Dropped { get; private set; }

    public List<Stretch> Kept => [.. first, .. last];

    public void Add(ReadOnlySpan<char> window, int start, int end, bool isMidLine, Position place)
    {
        var hash = Fingerprint(window[start..end]);
        if (known.TryGetValue(hash, out var twin))
        {
            twin.Times++;
            Repeated++;
            return;
        }

        var stretch = Next();
        stretch.Hold(window, start..end, isMidLine, place, hash);
        known[hash] = stretch;
        if (first.Count < keepAtEachEnd)
        {
            first.Add(stretch);
        }
        else
        {
            last.Enqueue(stretch);
        }
    }

    private Stretch Next()
    {
        if (first.Count < keepAtEachEnd || last.Count < keepAtEachEnd || !last.TryDequeue(out var oldest))
        {
            return new Stretch();
        }

        known.Remove(oldest.Hash);
        Dropped++;
        return oldest;
    }

    // FNV-1a over all but digits: times, ids and counters differ in every copy of a message.
    private static ulong Fingerprint(ReadOnlySpan<char> text)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in text)
        {
            if (letter is < '0' or > '9')
            {
                hash = (hash ^ letter) * 1_099_511_628_211UL;
            }
        }

        return hash;
    }
}
