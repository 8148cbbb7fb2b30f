using System.Security.Cryptography;

namespace SfOAuth.Web;

/// <summary>Keeps what was dropped in memory, so that a question to the same files needs no second upload. The oldest makes room for the newest.</summary>
internal sealed class Shelf
{
    private const long Room = 1L << 30;
    private const int MostDrops = 64;
    private const int MostPastes = 16;

    private readonly Lock turn = new();
    private readonly List<(string Name, Dropped Files)> kept = [];
    private readonly List<(string Name, string Words, string Shown)> pasted = [];

    /// <summary>Keeps the files, and returns the name to ask for them by.</summary>
    public string Put(Dropped files)
    {
        var name = NewName();
        lock (turn)
        {
            kept.Add((name, files));
            while (kept.Count > 1 && (kept.Count > MostDrops || kept.Sum(one => one.Files.Bytes) > Room))
            {
                kept.RemoveAt(0);
            }
        }

        return name;
    }

    /// <summary>The files; null where they had to make room.</summary>
    public Dropped? Find(string name)
    {
        lock (turn)
        {
            return kept.Find(one => one.Name == name).Files;
        }
    }

    /// <summary>Keeps pasted words while the page shows them with their secrets hidden; returns the name to ask for them by.</summary>
    public string Keep(string words, string shown)
    {
        lock (turn)
        {
            pasted.Add((NewName(), words, shown));
            pasted.RemoveRange(0, Math.Max(0, pasted.Count - MostPastes));
            return pasted[^1].Name;
        }
    }

    /// <summary>The pasted words themselves where the page sent back what it showed; else what it sent.</summary>
    public string Recall(string name, string sent)
    {
        lock (turn)
        {
            return pasted.Find(one => one.Name == name && one.Shown.TrimEnd() == sent.TrimEnd()).Words ?? sent;
        }
    }

    private static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
