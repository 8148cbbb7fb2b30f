using System.Buffers;
using System.Runtime.InteropServices;

namespace SfOAuth.Intake;

/// <summary>A place in an input: a unit of the window, and what it is in characters and lines.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(int Unit, long Characters, int Line);

/// <summary>A kept stretch with its margins, not yet decoded. Its buffer is used again when it is dropped.</summary>
internal sealed class Stretch
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\"'&<>,;");

    private char[] units = [];
    private int length;
    private int bodyStart;
    private int bodyEnd;
    private bool isMidLine;
    private Position place;

    public int Times { get; set; }

    public ulong Hash { get; private set; }

    public void Hold(ReadOnlySpan<char> window, Range body, bool midLine, Position at, ulong hash)
    {
        if (units.Length < window.Length)
        {
            units = new char[window.Length];
        }

        window.CopyTo(units);
        (length, bodyStart, bodyEnd) = (window.Length, body.Start.GetOffset(window.Length), body.End.GetOffset(window.Length));
        (isMidLine, place, Hash, Times) = (midLine, at, hash, 1);
    }

    public Portion Decode(Charset charset)
    {
        var before = charset.Decode(units.AsSpan(0, bodyStart));
        var body = charset.Decode(units.AsSpan(bodyStart, bodyEnd - bodyStart));
        var after = charset.Decode(units.AsSpan(bodyEnd, length - bodyEnd));
        var raw = (isMidLine ? WithoutTorn(before, body) : before + body) + after;
        return new Portion(raw, before.Length, before.Length + body.Length, place.Line, place.Characters) { Times = Times };
    }

    /// <summary>The lines around a hit, as far as lines and length allow.</summary>
    public static (int Start, int End) Around(ReadOnlySpan<char> window, int hit, DoorOptions options)
    {
        var half = options.StretchLength / 2;
        var floor = Math.Max(0, hit - half);
        var start = hit;
        for (var line = 0; line <= options.StretchLines / 2 - 1 && start > floor; line++)
        {
            var feed = window[floor..(line == 0 ? start : start - 1)].LastIndexOf('\n');
            start = feed < 0 ? floor : floor + feed + 1;
        }

        var ceiling = Math.Min(window.Length, hit + half);
        var end = hit;
        for (var line = 0; line <= options.StretchLines / 2 && end < ceiling; line++)
        {
            var feed = window[end..ceiling].IndexOf('\n');
            end = feed < 0 ? ceiling : end + feed + 1;
        }

        return (start, end);
    }

    // A word that began before the margin may be the rest of a token: nothing tells what it is, so it goes.
    private static string WithoutTorn(string before, string body)
    {
        var text = before + body;
        var word = text.AsSpan().IndexOfAny(WordEnds) is >= 0 and var end ? end : text.Length;
        return string.Concat(new string('*', word), text.AsSpan(word));
    }
}
