using System.Text;

namespace SfOAuth.Emulation;

/// <summary>Names and values of a form or a query. Whatever arrives can be read; the first of two values counts.</summary>
internal sealed class Parameters
{
    private const int Most = 200;
    private readonly List<(string Name, string Value)> pairs = [];

    public static Parameters None { get; } = new();

    public IEnumerable<string> Names => pairs.Select(pair => pair.Name);

    public IReadOnlyList<(string Name, string Value)> All => pairs;

    public bool IsEmpty => pairs.Count == 0;

    /// <summary>The value; null when it is missing or empty.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (known, value) in pairs)
            {
                if (known == name && value.Length > 0)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public static Parameters Read(ReadOnlySpan<char> text)
    {
        var read = new Parameters();
        foreach (var range in text.Split('&'))
        {
            var pair = text[range];
            if (pair.IsEmpty || read.pairs.Count == Most)
            {
                continue;
            }

            var equals = pair.IndexOf('=');
            read.pairs.Add(equals < 0 ? (Decode(pair), "") : (Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }

        return read;
    }

    public static Parameters Read(ReadOnlySpan<byte> body) => Read(Encoding.UTF8.GetString(body).AsSpan());

    // Uri.UnescapeDataString leaves alone what is not a valid escape, so nothing a caller sends can fail here.
    private static string Decode(ReadOnlySpan<char> text) =>
        text.IndexOfAny('%', '+') < 0 ? new string(text) : Uri.UnescapeDataString(new string(text).Replace('+', ' '));
}
