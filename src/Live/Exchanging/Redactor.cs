using System.Text;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>Hides the secrets that are known by value, wherever they stand and however they are escaped. The door hides the rest.</summary>
internal sealed class Redactor
{
    /// <summary>Shorter ones would hide half the words around them; they are hidden by the name they go by.</summary>
    private const int Shortest = 4;
    private readonly HashSet<string> spellings = new(StringComparer.Ordinal);

    public void Add(Secret? secret)
    {
        if (secret is { Length: >= Shortest } && secret.Reveal() is var value)
        {
            spellings.Add(value);
            spellings.Add(Uri.EscapeDataString(value));
            spellings.Add(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
            spellings.Add(value.Replace("/", "\\/", StringComparison.Ordinal));
        }
    }

    /// <summary>The text with a star for every character of a secret.</summary>
    public string Hide(string text)
    {
        var hidden = new StringBuilder(text);
        foreach (var spelling in spellings.OrderByDescending(spelling => spelling.Length))
        {
            hidden.Replace(spelling, new string('*', spelling.Length));
        }

        return hidden.ToString();
    }
}
