using System.Text.Unicode;

namespace SfOAuth.Intake;

/// <summary>Guesses the character set from the beginning of an input.</summary>
internal static class CharsetGuess
{
    /// <summary>The character set, and how many bytes its mark takes.</summary>
    public static (Charset Charset, int Mark) From(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new Utf8Charset(), 3),
        [0xFF, 0xFE, ..] => (new Utf16Charset(bigEndian: false), 2),
        [0xFE, 0xFF, ..] => (new Utf16Charset(bigEndian: true), 2),
        _ => (Unmarked(head), 0),
    };

    private static Charset Unmarked(ReadOnlySpan<byte> head)
    {
        var sample = head[..Math.Min(head.Length, 65_536)];
        var (even, odd) = Zeros(sample);
        var enough = Math.Max(1, sample.Length / 8);
        if (sample.Length >= 4 && odd >= enough && even * 8 <= odd)
        {
            return new Utf16Charset(bigEndian: false);
        }

        if (sample.Length >= 4 && even >= enough && odd * 8 <= even)
        {
            return new Utf16Charset(bigEndian: true);
        }

        return Utf8.IsValid(WholeSequences(sample, head.Length > sample.Length)) ? new Utf8Charset() : new Windows1252Charset();
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0)
            {
                _ = at % 2 == 0 ? even++ : odd++;
            }
        }

        return (even, odd);
    }

    // The sample may end within a sequence. Even a whole file may: it may have been cut off.
    private static ReadOnlySpan<byte> WholeSequences(ReadOnlySpan<byte> sample, bool isCut)
    {
        for (var back = 1; back <= Math.Min(3, sample.Length) && (isCut || sample.Length > 64); back++)
        {
            var lead = sample[^back];
            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? sample[..^back] : sample;
            }
        }

        return sample;
    }
}
