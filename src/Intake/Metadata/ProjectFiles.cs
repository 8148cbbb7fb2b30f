namespace SfOAuth.Intake;

/// <summary>Tells the files of a project from words about a failure.</summary>
internal static class ProjectFiles
{
    private static readonly string[] Descriptors = ["sfdx-project.json", "package.xml"];

    /// <summary>Metadata of any type, or what describes a project.</summary>
    public static bool IsPart(Document document) =>
        Descriptors.Any(name => document.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))
        || (document.Excerpts is [var excerpt, ..] && MetaFile.Looks(document.Name, excerpt.Text));
}
