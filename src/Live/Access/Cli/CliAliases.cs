using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>The aliases of the Salesforce CLI as it writes them down. Only names stand there.</summary>
internal static class CliAliases
{
    /// <param name="home">The folder of the person.</param>
    public static IEnumerable<string> In(string home)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(home, ".sfdx", "alias.json")));
            return json.RootElement.TryGetProperty("orgs", out var orgs) && orgs.ValueKind is JsonValueKind.Object ? [.. orgs.EnumerateObject().Select(pair => pair.Name).Where(Aliases.IsOne)] : [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
