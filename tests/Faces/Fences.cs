namespace SfOAuth.Faces.Tests;

/// <summary>The fenced blocks of a Markdown page.</summary>
internal static class Fences
{
    private const string Fence = "```";

    /// <summary>The words of the first block with this label; empty where there is none.</summary>
    public static string Of(string page, string label) => All(page, label).FirstOrDefault("");

    /// <summary>The words of every block with this label.</summary>
    public static IEnumerable<string> All(string page, string label)
    {
        var lines = page.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] == Fence + label)
            {
                var block = lines.Skip(at + 1).TakeWhile(line => line != Fence).ToList();
                yield return string.Join('\n', block);
                at += block.Count + 1;
            }
        }
    }
}
