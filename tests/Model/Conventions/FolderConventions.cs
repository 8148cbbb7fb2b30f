using System.Text.RegularExpressions;

namespace SfOAuth.Tests.Conventions;

/// <summary>The compiler guards the projects; this guards the folders of the model.</summary>
public sealed partial class FolderConventions
{
    /// <summary>Folder and namespace, from left to right.</summary>
    private static readonly (string Folder, string Namespace)[] LeftToRight =
        [("Knowledge", "Knowledge"), ("Salesforce", "Salesforce"), ("Causes", "Causes"), ("Policy", "Policies"), ("Diagnosis", "Diagnosing"), ("Audit", "Auditing"), ("Remedies", "Remedying"), ("Verification", "Verifying")];

    [Fact]
    public void A_folder_of_the_model_uses_only_folders_to_its_left() =>
        Law.Holds(
            from file in Files()
            from Match used in Mention().Matches(File.ReadAllText(file))
            let home = Home(file)
            let there = Array.FindIndex(LeftToRight, pair => pair.Namespace == used.Groups[1].Value)
            where home < 0 || there > home
            select $"{Path.GetRelativePath(Repository.Model, file)}: {used.Value.Trim()}");

    [Fact]
    public void A_file_is_in_the_namespace_of_its_folder() =>
        Law.Holds(
            from file in Files()
            let home = Home(file)
            where home < 0 || !File.ReadAllText(file).Contains($"namespace SfOAuth.{LeftToRight[home].Namespace};", StringComparison.Ordinal)
            select Path.GetRelativePath(Repository.Model, file));

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.Model, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Repository.Model, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static int Home(string file) =>
        Array.FindIndex(LeftToRight, pair => pair.Folder == Path.GetRelativePath(Repository.Model, file).Split(Path.DirectorySeparatorChar)[0]);

    [GeneratedRegex(@"(?:SfOAuth\.|\b)(Knowledge|Salesforce|Causes|Policies|Diagnosing|Auditing|Remedying|Verifying)(?=\.[A-Z]|;)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
