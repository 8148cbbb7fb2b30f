using System.Runtime.CompilerServices;

namespace SfOAuth.Demonstration.Tests;

/// <summary>Compares words with those taken over before; <c>SNAPSHOT=accept</c> takes the new ones over.</summary>
internal static class Snapshot
{
    private static readonly bool IsAccepting = Environment.GetEnvironmentVariable("SNAPSHOT") is "accept";

    public static void Matches(string words, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(Source())!, name + ".verified.txt");
        var received = file.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var plain = string.Join('\n', words.Split('\n').Select(line => line.TrimEnd()));
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
        Assert.Fail($"{Path.GetFileName(file)} is different or not there yet: compare it with {Path.GetFileName(received)}. If the new words are right: SNAPSHOT=accept dotnet run --project tests/Loop -c Release -- --filter-class \"*Frozen*\"");
    }

    private static string Source([CallerFilePath] string file = "") => file;
}
