using System.Globalization;
using System.Text.RegularExpressions;
using SfOAuth.Causes;

namespace SfOAuth.Dev.Scaffolding;

/// <summary>Makes the folder of a new cause: it compiles, and fails the laws until it is filled.</summary>
public static partial class NewCause
{
    private const string Causes = "src/Model/Causes";
    private static readonly string[] Advice = ["fix", "check", "enable", "ensure"];

    /// <param name="root">The repository.</param>
    /// <param name="place"><c>Group/slug</c>: <c>Access/user-not-assigned</c>.</param>
    /// <returns>0, or 2 when the name cannot be used.</returns>
    public static int Run(string root, string place, TextWriter output)
    {
        var (group, slug) = place.Split('/') is [var first, var second] ? (GroupOf(root, first), second) : (null, "");
        if (Reject(root, place, group, slug) is { } why)
        {
            output.WriteLine($"new-cause: {why}");
            return 2;
        }

        var name = string.Concat(slug.Split('-').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
        var folder = $"{Causes}/{group}/{name}";
        Directory.CreateDirectory(Path.Combine(root, folder, "cases"));
        Write(root, output, $"{folder}/{name}.cs", Templates.Class(name, Templates.StageOf(group!)));
        Write(root, output, $"{folder}/{name}.md", Templates.Page);
        Write(root, output, $"{folder}/cases/bare.md", Templates.Case(slug));
        output.WriteLine("Fill the three, then: dotnet run --project tests/Model, and dotnet run dev.cs -- docs.");
        return 0;
    }

    private static string? Reject(string root, string place, string? group, string slug) =>
        group is null ? $"\"{place}\" is not Group/slug with one of the groups {string.Join(", ", Groups(root))}"
        : !Slug().IsMatch(slug) ? $"\"{slug}\" is not a slug: small letters and digits, words joined by hyphens"
        : Advice.Contains(slug.Split('-')[0]) ? $"\"{slug}\" names a remedy; a cause is named after the fault, as in user-not-assigned"
        : Catalogue.Find(slug) is { } there ? $"\"{slug}\" exists already: {there.Slug}"
        : null;

    private static string? GroupOf(string root, string name) =>
        Groups(root).FirstOrDefault(group => group.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Groups(string root) =>
        Directory.EnumerateDirectories(Path.Combine(root, Causes)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static void Write(string root, TextWriter output, string path, string text)
    {
        File.WriteAllText(Path.Combine(root, path), text);
        output.WriteLine($"new-cause: {path}");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
