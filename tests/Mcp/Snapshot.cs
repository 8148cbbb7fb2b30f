using System.Runtime.CompilerServices;

namespace SfOAuth.Mcp.Tests;

/// <summary>Compares words with those taken over before; <c>SNAPSHOT=accept</c> takes the new ones over.</summary>
internal static class Snapshot
{
    private const string Hint = "Read the difference. If the new words are right: SNAPSHOT=accept dotnet run --project tests/Mcp -c Release -- --filter-class \"*Frozen*\"";
    private static readonly bool IsAccepting = Environment.GetEnvironmentVariable("SNAPSHOT") is "accept";

    /// <param name="words">What was printed.</param>
    /// <param name="name">The name of the frozen file beside the test.</param>
    /// <param name="test">Filled by the compiler.</param>
    public static void Matches(string words, string name, [CallerFilePath] string test = "")
    {
        var file = Repository.At("tests", "Mcp", Path.GetFileName(Path.GetDirectoryName(test))!, name + ".verified.txt");
        var received = file.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var plain = string.Join('\n', words.Split('\n').Select(line => line.TrimEnd()));
        Assert.NotEqual("", plain);
        if (IsAccepting)
        {
            File.WriteAllText(file, plain);
        }

        if (File.Exists(file) && File.ReadAllText(file) == plain)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, plain);
        Assert.Fail($"{Path.GetFileName(file)} is {(File.Exists(file) ? Difference(File.ReadAllLines(file), plain.Split('\n')) : "not there yet")}.\n{Hint}");
    }

    private static string Difference(string[] frozen, string[] now)
    {
        var at = frozen.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"different from line {at + 1}\n  frozen: {frozen.ElementAtOrDefault(at)}\n  now:    {now.ElementAtOrDefault(at)}";
    }
}
