namespace SfOAuth.Metadata.Tests;

/// <summary>Files as the tests need them: made up, or the samples beside the tests.</summary>
internal static class Given
{
    public const string Namespace = "http://soap.sforce.com/2006/04/metadata";

    public static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string Samples => Path.Combine(Root, "tests", "Metadata", "samples");

    /// <summary>A connected app with these elements in its oauthConfig and oauthPolicy, and these beside them.</summary>
    public static string ConnectedApp(string config = "", string policy = "", string beside = "", string label = "Acme") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ConnectedApp xmlns="{Namespace}">
            <contactEmail>admin@example.org</contactEmail>
            <label>{label}</label>
            <oauthConfig>
                <callbackUrl>https://app.acme-integration.net/callback</callbackUrl>
                <consumerKey>3MVG9{new string('A', 80)}</consumerKey>
                {config}
            </oauthConfig>
            <oauthPolicy>
                {policy}
            </oauthPolicy>
            {beside}
        </ConnectedApp>
        """;

    /// <summary>A file of another type with these elements.</summary>
    public static string Of(string root, string elements) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <{root} xmlns="{Namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            {elements}
        </{root}>
        """;

    /// <summary>A file of the project <c>p</c>.</summary>
    public static Document File(string path, string text) => Door.OpenText("p/force-app/main/default/" + path, text);

    public static Document App(string config = "", string policy = "", string beside = "", string name = "Acme") =>
        File($"connectedApps/{name}.connectedApp-meta.xml", ConnectedApp(config, policy, beside, name));

    public static Document Part(string folder, string suffix, string root, string elements, string name = "Acme") =>
        File($"{folder}/{name}.{suffix}-meta.xml", Of(root, $"<externalClientApplication>Acme</externalClientApplication>\n    <label>{name}</label>\n    {elements}"));

    public static Document Settings(string name, string elements) =>
        File($"settings/{name}.settings-meta.xml", Of(name + "Settings", elements));

    public static ImmutableArray<Project> Projects(params Document[] documents) => Project.Of(documents);

    public static DeclaredApp Only(params Document[] documents) => Assert.Single(Assert.Single(Project.Of(documents)).Apps);

    public static World WorldOf(params Document[] documents)
    {
        var project = Assert.Single(Project.Of(documents));
        return Declaration.World(project.Apps.IsEmpty ? [] : project.Apps[0].Facts, project.Org);
    }

    public static ProjectReading Reading(Document[] metadata, params Document[] code) => new([.. metadata], [.. code], metadata.Length + code.Length, []);

    public static AuditReport Audit(params Document[] metadata) => AuditAction.Run(Reading(metadata), Today);

    private static string Up(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Directory.Packages.props")) ? folder
        : Directory.GetParent(folder) is { } parent ? Up(parent.FullName)
        : throw new DirectoryNotFoundException("not inside the repository");
}
