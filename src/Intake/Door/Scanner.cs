using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>
/// Searches an input that is too large to keep. It goes by in one window: what has been seen is counted and dropped,
/// but for the stretches around the words looked for.
/// </summary>
internal sealed class Scanner
{
    private const int Block = 1 << 19;
    private const int MarginBefore = 8_192;
    private const int MarginAfter = 1_024;

    private readonly string name;
    private readonly DoorOptions options;
    private readonly Charset charset;
    private readonly CarefulReader reader;
    private readonly IProgress<long>? progress;
    private readonly SearchValues<string> anchors;
    private readonly StretchStore store;
    private readonly char[] window;
    private readonly byte[] bytes;

    private int filled;
    private bool atEnd;
    private int searched;
    private Position counted = new(0, 0, 1);
    private (int Start, int End)? pending;
    private long hits;

    public Scanner(string name, DoorOptions options, Charset charset, CarefulReader reader, IProgress<long>? progress)
    {
        (this.name, this.options, this.charset, this.reader, this.progress) = (name, options, charset, reader, progress);
        anchors = SearchValues.Create(options.Anchors.AsSpan(), StringComparison.OrdinalIgnoreCase);
        store = new StretchStore(options.KeepAtEachEnd);
        window = new char[Block + (4 * Reserve)];
        bytes = new byte[Block * charset.Unit];
    }

    // What must lie after a hit before its stretch is cut, and before the window's end before it is dropped.
    private int Reserve => (options.StretchLength * 2) + MarginBefore + MarginAfter;

    public Document Scan(ReadOnlyMemory<byte> head, CancellationToken stop)
    {
        var from = head;
        while (!atEnd)
        {
            stop.ThrowIfCancellationRequested();
            from = Fill(from, stop);
            Search();
            Slide();
            progress?.Report(reader.Count);
        }

        Close();
        CountTo(filled);
        return Finish();
    }

    private ReadOnlyMemory<byte> Fill(ReadOnlyMemory<byte> head, CancellationToken stop)
    {
        var room = Math.Min(bytes.Length, (window.Length - filled) * charset.Unit);
        var fromHead = Math.Min(room, head.Length);
        head.Span[..fromHead].CopyTo(bytes);
        var read = fromHead + reader.Fill(bytes.AsSpan(fromHead, room - fromHead), stop);
        charset.Widen(bytes.AsSpan(0, read), window.AsSpan(filled));
        filled += read / charset.Unit;
        atEnd = read < room;
        return head[fromHead..];
    }

    // Both halves of the window at once: searching is most of the work.
    private void Search()
    {
        var limit = atEnd ? filled : filled - Reserve;
        var middle = searched + (Math.Max(0, limit - searched) / 2);
        var later = Task.Run(() => Hits(middle, limit));
        foreach (var hit in Hits(searched, middle))
        {
            Widen(hit);
        }

        foreach (var hit in later.GetAwaiter().GetResult())
        {
            Widen(hit);
        }

        searched = Math.Max(searched, limit);
    }

    /// <summary>Where the words begin. They may reach beyond the limit, but a hit must begin before it.</summary>
    private List<int> Hits(int from, int limit)
    {
        var found = new List<int>();
        while (from < limit)
        {
            var hit = window.AsSpan(from, Math.Min(filled, limit + 64) - from).IndexOfAny(anchors);
            if (hit < 0 || from + hit >= limit)
            {
                break;
            }

            found.Add(from + hit);
            from += hit + 4;
        }

        return found;
    }

    private void Widen(int hit)
    {
        hits++;
        var (start, end) = Stretch.Around(window.AsSpan(0, filled), hit, options);
        if (pending is { } open && start <= open.End)
        {
            if (Math.Max(end, open.End) - open.Start <= options.StretchLength)
            {
                pending = (open.Start, Math.Max(end, open.End));
                return;
            }

            start = Math.Max(start, open.End);
        }

        Close();
        pending = start < end ? (start, end) : null;
    }

    private void Close()
    {
        if (pending is not { } open)
        {
            return;
        }

        var start = charset.Align(window.AsSpan(0, filled), open.Start);
        var end = charset.Align(window.AsSpan(0, filled), open.End);
        CountTo(start);
        var from = charset.Align(window.AsSpan(0, filled), Math.Max(0, start - MarginBefore));
        var to = charset.Align(window.AsSpan(0, filled), Math.Min(filled, end + MarginAfter));
        var isMidLine = from > 0 && window[from - 1] != '\n';
        store.Add(window.AsSpan(from, to - from), start - from, end - from, isMidLine, counted);
        pending = null;
    }

    private void CountTo(int at)
    {
        var passed = window.AsSpan(counted.Unit, at - counted.Unit);
        counted = new Position(at, counted.Characters + charset.Count(passed), counted.Line + passed.Count('\n'));
    }

    // Keeps what a coming stretch may still need, and drops the rest.
    private void Slide()
    {
        if (atEnd)
        {
            return;
        }

        // No later hit reaches back so far. Kept open, the stretch would hold the window until it is full, and nothing more could be read.
        if (pending is { } done && done.End <= searched - options.StretchLength)
        {
            Close();
        }

        var needed = pending is { } open ? Math.Min(open.Start, searched) : searched;
        var keep = charset.Align(window.AsSpan(0, filled), Math.Max(0, needed - MarginBefore - options.StretchLength));
        if (keep > counted.Unit)
        {
            CountTo(keep);
        }

        window.AsSpan(keep, filled - keep).CopyTo(window);
        filled -= keep;
        searched -= keep;
        counted = counted with { Unit = counted.Unit - keep };
        pending = pending is { } held ? (held.Start - keep, held.End - keep) : null;
    }

    private Document Finish()
    {
        var screen = new Screen(name);
        var kept = store.Kept;
        foreach (var stretch in kept)
        {
            screen.Take(stretch.Decode(charset));
        }

        screen.Notes.Add(
            $"{name} is {Sizes.Show(reader.Count)}: kept {Sizes.Count(kept.Count, "stretch")} of at most {options.StretchLines} lines around {Sizes.Count(hits, "hit")}"
            + (store.Repeated > 0 ? $", {Sizes.Count(store.Repeated, "repetition")} only counted" : "")
            + (store.Dropped > 0 ? $", {Sizes.Count(store.Dropped, "stretch")} in the middle left out" : ""));
        return screen.Finish(counted.Characters, isWhole: false);
    }
}
