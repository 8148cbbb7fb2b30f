using SfOAuth.Logs;

namespace SfOAuth.Analytics;

/// <summary>Values that come again and again: each is looked through for secrets once. Of too many it begins anew.</summary>
internal sealed class SeenWords
{
    private const int Most = 1 << 18;

    private ByteTable table = new();
    private List<string> shown = [];

    /// <summary>A value as it may be kept; null for an empty one.</summary>
    public string? Of(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        if (table.Count >= Most)
        {
            (table, shown) = (new(), []);
        }

        var id = table.Id(value);
        if (id == shown.Count)
        {
            shown.Add(Cells.Show(value));
        }

        return shown[id];
    }
}
